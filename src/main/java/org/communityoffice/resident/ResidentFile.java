package org.communityoffice.resident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.communityoffice.database.RecordChange;
import org.communityoffice.model.Field;
import org.communityoffice.model.Stored;
import org.jspecify.annotations.Nullable;

/// Everything the side panel shows of one resident.
///
/// @param household null where none is known
/// @param members   of the household, the head first
/// @param missing   待补
/// @param attachments how many there are
/// @param dealings    in other books, newest first
public record ResidentFile(
        ResidentRow row, @Nullable Stored household, List<Stored> members, List<Stored> registers, List<RecordChange> history, List<Field<?>> missing, int attachments, List<Dealing> dealings) {

    /// A home before the present one.
    ///
    /// @param until the day on which the change was entered
    /// @param act   what the change is called in the history
    public record Earlier(String address, LocalDate until, String act) {}

    /// Where the person lived before, the latest first, as the history has it; each address once, and what was undone is no earlier home.
    public List<Earlier> earlierHomes() {
        String now = row.values().get(ResidentFields.RESIDENCE_ADDRESS, "");
        List<Earlier> out = new ArrayList<>();
        for (RecordChange change : history) {
            for (RecordChange.FieldChange field : change.fields()) {
                String before = field.before();
                boolean homeChanged = !change.undone() && change.kind() == RecordChange.Kind.CHANGED && field.field().equals(ResidentFields.RESIDENCE_ADDRESS.key());
                if (homeChanged && before != null && !before.equals(now) && out.stream().noneMatch(home -> home.address().equals(before))) {
                    out.add(new Earlier(before, change.at().toLocalDate(), change.title()));
                }
            }
        }
        return out;
    }
}
