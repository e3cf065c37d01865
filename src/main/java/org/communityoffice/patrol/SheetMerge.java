package org.communityoffice.patrol;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.communityoffice.model.Stored;
import org.jspecify.annotations.Nullable;

/// The clerk's sheet and what somebody else saved of the same shift meanwhile, brought together line by line.
///
/// @param theirs  the sheet as it is stored now
/// @param lines   lines that both changed, differently
/// @param merged  theirs with the clerk's own lines; of lines in `lines` the clerk's
public record SheetMerge(Sheet theirs, List<Line> lines, Sheet merged) {

    /// @param index of the merged sheet
    public record Line(int index, SheetRow mine, SheetRow theirs) {}

    /// @param mine made on the base of what was read before
    public static SheetMerge of(Sheet mine, Shift now) {
        Sheet base = Sheet.of(mine.shift());
        Sheet theirs = Sheet.of(now);
        List<SheetRow> merged = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (SheetRow other : theirs.rows()) {
            SheetRow own = find(mine, other).orElse(null);
            SheetRow was = find(base, other).orElse(null);
            if (own == null || was == null || own.equals(was)) {
                merged.add(other);
                continue;
            }
            SheetRow moved = new SheetRow(other.member(), other.signIn(), own.person(), own.absent(), own.in(), own.out(), own.remark());
            if (!other.equals(was) && differ(moved, other) && differ(was, other)) {
                lines.add(new Line(merged.size(), moved, other));
            }
            merged.add(moved);
        }
        mine.rows().stream().filter(row -> row.isBesides() && row.signIn() == null && find(theirs, row).isEmpty()).forEach(merged::add);
        boolean text = !Objects.equals(mine.found(), base.found());
        return new SheetMerge(theirs, lines, new Sheet(now, merged, text ? mine.found() : theirs.found()));
    }

    /// The merged sheet, with their line instead of the clerk's where that was chosen.
    public Sheet taking(Set<Integer> theirLines) {
        Sheet out = merged;
        for (Line line : lines) {
            if (theirLines.contains(line.index)) {
                out = out.with(line.index, line.theirs);
            }
        }
        return out;
    }

    private static Optional<SheetRow> find(Sheet sheet, SheetRow like) {
        return sheet.rows().stream().filter(row -> like.member() != null ? id(like.member()).equals(id(row.member()))
                : row.isBesides() && row.person().same(like.person())).findFirst();
    }

    private static Long id(@Nullable Stored row) {
        return row == null ? -1L : row.id();
    }

    /// Whether the clerk would read different things of them.
    private static boolean differ(SheetRow a, SheetRow b) {
        return a.absent() != b.absent() || !a.person().equals(b.person()) || !Objects.equals(a.in().at(), b.in().at()) || !Objects.equals(a.out().at(), b.out().at());
    }
}
