package org.communityoffice.activity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communityoffice.model.Field;
import org.communityoffice.model.Words;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.settings.Pinyin;
import org.communityoffice.ui.Choices;
import org.communityoffice.ui.FormField;
import org.jspecify.annotations.Nullable;

/// Which fields the form of an activity shows, in which order; labels and lists come from the catalogue.
public final class ActivityFormFields {
    private static final Set<Field<?>> RARE = Set.of(ActivityFields.ENDS_ON, ActivityFields.FACILITY, ActivityFields.CO_HOSTS, ActivityFields.TEAM, ActivityFields.SPEAKER_ORG,
            ActivityFields.COST, ActivityFields.FUND_SOURCE, ActivityFields.REPORTED, ActivityFields.NOTE, ActivityFields.ACTIVITY_NO);
    private static final Set<Field<?>> MUST = Set.of(ActivityFields.TITLE, ActivityFields.STARTS_ON);

    private final FieldCatalogue catalogue;
    private final CodeLists lists;
    private final ActivityTypes types;

    public ActivityFormFields(FieldCatalogue catalogue, CodeLists lists, ActivityTypes types) {
        this.catalogue = catalogue;
        this.lists = lists;
        this.types = types;
    }

    public List<FormField> fields() {
        List<FormField> out = new ArrayList<>();
        add(out, "", ActivityFields.TITLE, ActivityFields.ACTIVITY_TYPE, ActivityFields.STARTS_ON, ActivityFields.START_TIME, ActivityFields.END_TIME, ActivityFields.ENDS_ON,
                ActivityFields.PLACE, ActivityFields.ORGANISER, ActivityFields.LEADER);
        add(out, Words.of("activity.section.heads"), ActivityFields.ATTENDANCE, ActivityFields.VOLUNTEERS, ActivityFields.BENEFICIARIES, ActivityFields.COPIES,
                ActivityFields.PHOTO_COUNT);
        add(out, Words.of("activity.section.content"), ActivityFields.THEMES, ActivityFields.AUDIENCE, ActivityFields.TOPIC, ActivityFields.SPEAKER, ActivityFields.SPEAKER_ORG,
                ActivityFields.RESULT_SUMMARY);
        add(out, Words.of("activity.section.more"), ActivityFields.CO_HOSTS, ActivityFields.TEAM, ActivityFields.FACILITY, ActivityFields.COST, ActivityFields.FUND_SOURCE,
                ActivityFields.REPORTED, ActivityFields.ACTIVITY_NO, ActivityFields.NOTE);
        return out;
    }

    /// What the tab of facts shows: the fields of the form, then what is told only of the type.
    List<FormField> facts() {
        List<FormField> out = new ArrayList<>(fields());
        add(out, Words.of("activity.section.content"), ActivityFields.PARTICULARS);
        FormField last = out.removeLast();
        out.add(out.stream().map(FormField::field).toList().indexOf(ActivityFields.RESULT_SUMMARY), last);
        return out;
    }

    /// What is told only of activities of a type.
    List<String> particulars(@Nullable String type) {
        return types.of(type).map(ActivityType::particulars).orElse(List.of());
    }

    /// What files of an activity are attached for, and what that is called; each file of the field list is one.
    public Map<String, String> purposes() {
        Map<String, String> out = new LinkedHashMap<>();
        out.put(Proof.PHOTO, catalogue.of("activity", "photos").label());
        out.put(Proof.SIGN_IN_SHEET, catalogue.of("activity", Proof.SIGN_IN_SHEET).label());
        out.put(Proof.PROGRAMME, catalogue.of("activity", Proof.PROGRAMME).label());
        return out;
    }

    private void add(List<FormField> out, String section, Field<?>... fields) {
        for (Field<?> field : fields) {
            FormField shown = FormField.of(ActivityFields.TYPE, field, section, catalogue, lists).mustBeFilled(MUST.contains(field));
            FormField offering = field.equals(ActivityFields.ACTIVITY_TYPE) ? shown.offering(typeChoices(Choices.of(lists, "activity-types"))) : shown;
            out.add(RARE.contains(field) ? offering.kept() : offering);
        }
    }

    /// The tree of types as one list: part of a name, its initials or its code, and by the branch all that hangs on it.
    private Choices typeChoices(Choices plain) {
        return new Choices() {
            @Override
            public List<Choice> like(String typed) {
                String wanted = typed.strip().toLowerCase(Locale.ROOT);
                List<String> own = plain.like(typed).stream().map(Choice::code).toList();
                List<Choice> out = new ArrayList<>();
                types.all().stream().filter(type -> own.contains(type.code())).map(this::choice).forEach(out::add);
                types.all().stream().filter(type -> !own.contains(type.code()) && hangs(type, wanted)).map(this::choice).forEach(out::add);
                return out;
            }

            private boolean hangs(ActivityType type, String wanted) {
                return type.branch().contains(wanted) || Pinyin.initials(type.branch()).startsWith(wanted) || Pinyin.initials(type.name()).contains(wanted);
            }

            private Choice choice(ActivityType type) {
                return new Choice(type.code(), type.name(), type.branch());
            }

            @Override
            public Optional<Choice> meant(String typed) {
                return plain.meant(typed);
            }

            @Override
            public String words(String code) {
                return plain.words(code);
            }

            @Override
            public boolean takesOther() {
                return true;
            }
        };
    }
}
