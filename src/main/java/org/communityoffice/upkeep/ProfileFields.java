package org.communityoffice.upkeep;

import java.util.ArrayList;
import java.util.List;
import org.communityoffice.model.Field;
import org.communityoffice.model.Problem;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.settings.OfficeProfile;

/// The office's own card as a form shows it.
final class ProfileFields {
    static final Field<String> NAME = Field.text("name");
    static final Field<String> STREET = Field.text("street");
    static final Field<String> DIVISION = Field.text("division");
    static final Field<String> CONTACT_PHONE = Field.phone("contact_phone");

    static final RecordType TYPE = new RecordType("office", "name", List.of(NAME, STREET, DIVISION, CONTACT_PHONE));

    private ProfileFields() {}

    static Values values(OfficeProfile profile) {
        return Values.none(TYPE).change()
                .set(NAME, profile.name()).set(STREET, profile.street()).set(DIVISION, profile.division()).set(CONTACT_PHONE, profile.contactPhone())
                .done();
    }

    static OfficeProfile profile(Values typed) {
        return new OfficeProfile(typed.get(NAME, "").strip(), typed.get(STREET, "").strip(), typed.get(DIVISION, "").strip(), typed.get(CONTACT_PHONE, "").strip());
    }

    /// Division codes have 6 digits for a district, 9 for a street, 12 for a community.
    static List<Problem> problems(OfficeProfile profile) {
        List<Problem> out = new ArrayList<>();
        if (profile.name().isEmpty()) {
            out.add(new Problem(NAME.key(), Words.of("upkeep.profile.no-name")));
        }
        if (!profile.division().matches("|[0-9]{6}|[0-9]{9}|[0-9]{12}")) {
            out.add(new Problem(DIVISION.key(), Words.of("upkeep.profile.division-digits")));
        }
        return out;
    }
}
