package org.communityoffice.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.communityoffice.model.Field;
import org.communityoffice.model.Values;
import org.jspecify.annotations.Nullable;

/// Two people changed the same record: what each changed, field by field, and the record that comes of the choices.
public final class ThreeWay {

    /// Who changed a field since both read the record.
    public enum Who { MINE, THEIRS, BOTH }

    /// One field that was changed.
    public record Line(Field<?> field, Who who, @Nullable Object before, @Nullable Object mine, @Nullable Object theirs) {}

    private final Values theirs;
    private final List<Line> lines = new ArrayList<>();

    /// @param base   as both read it
    /// @param mine   as it is typed here
    /// @param theirs as it now stands in the office
    public ThreeWay(Values base, Values mine, Values theirs) {
        this.theirs = theirs;
        for (Field<?> field : base.type().fields()) {
            Object before = base.get(field);
            Object my = mine.get(field);
            Object their = theirs.get(field);
            boolean iChanged = !Objects.equals(before, my);
            boolean theyChanged = !Objects.equals(before, their);
            if (iChanged && theyChanged && !Objects.equals(my, their)) {
                lines.add(new Line(field, Who.BOTH, before, my, their));
            } else if (iChanged && !theyChanged) {
                lines.add(new Line(field, Who.MINE, before, my, their));
            } else if (theyChanged && !iChanged) {
                lines.add(new Line(field, Who.THEIRS, before, my, their));
            }
        }
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /// The record as it now stands with my values where they were chosen.
    public Values merged(Set<Field<?>> takeMine) {
        Values.Change out = theirs.change();
        lines.stream().filter(line -> takeMine.contains(line.field)).forEach(line -> out.put(line.field, line.mine));
        return out.done();
    }
}
