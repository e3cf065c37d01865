package org.communityoffice.rental;

import java.util.List;
import org.communityoffice.model.Values;
import org.communityoffice.settings.FactoryRow;

/// One thing to look at in a house, in one edition of the checklist (`fire-checklist.csv`, `checklist_item`).
///
/// @param appliesWhen where it applies, as [Condition] reads it
/// @param how         how it is looked at
/// @param severity    1 or 2 (`codes/hazard-severity.csv`): never 3, which only the authority decides
/// @param verified    whether the requirement was seen in a text; says nothing of whether it holds here
public record ChecklistItem(String code, String category, String item, String appliesWhen, String how, String severity, String measure, boolean photo, String reference, boolean verified,
        boolean active) {
    /// The words of `fire-checklist.csv` for what may be serious.
    private static final String MAYBE_SERIOUS = "疑似重大";
    private static final List<String> SERIOUS = List.of(MAYBE_SERIOUS, Severity.MAYBE_SERIOUS);

    static ChecklistItem of(FactoryRow row) {
        return new ChecklistItem(row.get("code"), row.get("category"), row.get("item_zh"), row.get("applies_when"), row.get("how_to_check"), severity(row.get("severity")), row.get("suggested_measure"),
                row.is("photo_required"), row.get("reference"), row.is("verified"), true);
    }

    /// What a form or a row of the table holds.
    public static ChecklistItem of(Values row) {
        return new ChecklistItem(row.get(ChecklistItemFields.CODE, ""), row.get(ChecklistItemFields.CATEGORY, ""), row.get(ChecklistItemFields.ITEM_ZH, ""), row.get(ChecklistItemFields.APPLIES_WHEN, ""),
                row.get(ChecklistItemFields.HOW_TO_CHECK, ""), severity(row.get(ChecklistItemFields.SEVERITY, "")), row.get(ChecklistItemFields.SUGGESTED_MEASURE, ""),
                row.get(ChecklistItemFields.PHOTO_REQUIRED, false), row.get(ChecklistItemFields.REFERENCE, ""), row.get(ChecklistItemFields.VERIFIED, false), row.get(ChecklistItemFields.ACTIVE, true));
    }

    /// As a form shows it and a row keeps it.
    public Values values() {
        return Values.none(ChecklistItemFields.TYPE).change().set(ChecklistItemFields.CODE, code).set(ChecklistItemFields.CATEGORY, category).set(ChecklistItemFields.ITEM_ZH, item)
                .set(ChecklistItemFields.APPLIES_WHEN, appliesWhen).set(ChecklistItemFields.HOW_TO_CHECK, how).set(ChecklistItemFields.SEVERITY, severity)
                .set(ChecklistItemFields.SUGGESTED_MEASURE, measure).set(ChecklistItemFields.PHOTO_REQUIRED, photo).set(ChecklistItemFields.REFERENCE, reference)
                .set(ChecklistItemFields.VERIFIED, verified).set(ChecklistItemFields.ACTIVE, active).done();
    }

    private static String severity(String written) {
        return SERIOUS.contains(written) ? Severity.MAYBE_SERIOUS : Severity.ORDINARY;
    }

    /// FC-19 as 19: what is typed to find it.
    public String number() {
        return code.substring(code.lastIndexOf('-') + 1);
    }
}
