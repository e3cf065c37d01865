package org.communityoffice.rental;

import java.util.List;
import java.util.stream.Stream;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;

/// What is typed when a step is taken with hazards: which ones, and the fields of a hazard that the step fills.
public final class HazardStepFields {
    /// The ids of the hazards.
    public static final Field<String> WHICH = Field.codes("which");
    /// Which of the two papers to the landlord.
    public static final Field<String> PAPER = Field.code("paper");

    public static final RecordType TYPE = new RecordType("hazard_step", "which", Stream.concat(Stream.of(WHICH, PAPER), HazardFields.TYPE.fields().stream()).toList());

    private HazardStepFields() {}

    /// The part that a hazard keeps.
    static Values hazard(Values typed) {
        Values.Change out = Values.none(HazardFields.TYPE).change();
        HazardFields.TYPE.fields().forEach(field -> out.put(field, typed.get(field)));
        return out.done();
    }

    static List<Stored> chosen(Values typed, List<Stored> hazards) {
        List<String> ids = List.of(typed.get(WHICH, "").split("\\|"));
        return hazards.stream().filter(one -> ids.contains(Long.toString(one.id()))).toList();
    }

    static String ids(List<Stored> hazards) {
        return String.join("|", hazards.stream().map(one -> Long.toString(one.id())).toList());
    }
}
