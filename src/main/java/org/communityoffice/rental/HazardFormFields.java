package org.communityoffice.rental;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.communityoffice.model.Field;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.ui.Choices;
import org.communityoffice.ui.FormField;

/// Which fields the steps of a hazard show, and what they begin with; labels and lists come from the catalogue.
public final class HazardFormFields {
    private static final String NOTICE = "notice";
    private static final String ADVICE = "advice";
    private final FieldCatalogue catalogue;
    private final CodeLists lists;
    private final Clock clock;

    public HazardFormFields(FieldCatalogue catalogue, CodeLists lists, Clock clock) {
        this.catalogue = catalogue;
        this.lists = lists;
        this.clock = clock;
    }

    /// 灭火器2具压力低于绿区 2楼走道
    String name(Stored hazard) {
        Values values = hazard.values();
        String what = values.get(HazardFields.DESCRIPTION, lists.name("fire-checklist", values.get(HazardFields.ITEM, "")));
        return (values.get(HazardFields.ITEM, "") + " " + values.get(HazardFields.PLACE, "") + " " + what).strip().replaceAll("\\s+", " ");
    }

    /// 现在是：FC-07 灭火器2具压力低于绿区，已告知，2026-10-20前
    String stands(Stored hazard) {
        return Words.of("rental.step.stands", name(hazard), lists.name("hazard-status", hazard.values().get(HazardFields.STATUS, "")), Objects.toString(hazard.values().get(HazardFields.DEADLINE), ""));
    }

    /// The hazards that may be chosen, then the fields of the step.
    List<FormField> with(List<Stored> able, List<FormField> more) {
        Choices which = Choices.of(able.stream().map(one -> new Choices.Choice(Long.toString(one.id()), name(one), "")).toList());
        List<FormField> out = new ArrayList<>(List.of(new FormField(HazardStepFields.WHICH, Words.of("rental.step.which"), true, "", which, false)));
        out.addAll(more);
        return out;
    }

    List<FormField> notice(List<Stored> able) {
        Choices papers = Choices.of(List.of(new Choices.Choice(NOTICE, Words.of("rental.step.paper.notice"), ""), new Choices.Choice(ADVICE, Words.of("rental.step.paper.advice"), "")));
        return with(able, List.of(new FormField(HazardStepFields.PAPER, Words.of("rental.step.paper"), true, "", papers, false), must(HazardFields.NOTICE_NO), must(HazardFields.NOTIFIED_ON),
                of(HazardFields.DELIVERY), of(HazardFields.RECEIVED_BY), of(HazardFields.RECEIVED_ON)));
    }

    String paper(boolean advice) {
        return advice ? ADVICE : NOTICE;
    }

    boolean isAdvice(Values typed) {
        return ADVICE.equals(typed.get(HazardStepFields.PAPER));
    }

    /// The letters of a number: `JY-` of `JY-2026-0001`.
    static String begins(String number) {
        return number.substring(0, number.indexOf('-') + 1);
    }

    List<FormField> recheck(RecheckVisit visit) {
        List<FormField> out = new ArrayList<>(List.of(FormField.of(RecheckFields.TYPE, RecheckFields.RECHECKED_ON, "", catalogue, lists), FormField.of(RecheckFields.TYPE, RecheckFields.RECHECKED_BY, "", catalogue, lists)));
        out.addAll(visit.each((number, hazard) -> {
            String section = Words.of("rental.step.one", number, name(hazard), hazard.values().get(HazardFields.DEADLINE, LocalDate.now(clock)));
            return List.of(line(RecheckVisit.result(hazard), RecheckFields.RESULT, section), line(RecheckVisit.note(hazard), RecheckFields.NOTE, section), line(RecheckVisit.next(hazard), RecheckFields.NEXT_ON, section),
                    new FormField(RecheckVisit.handOver(hazard), Words.of("rental.step.HAND_OVER"), false, section, Choices.of(lists, "[是|否]"), false));
        }));
        return out;
    }

    private FormField line(Field<?> field, Field<?> labelled, String section) {
        FormField known = FormField.of(RecheckFields.TYPE, labelled, section, catalogue, lists);
        return new FormField(field, known.label(), false, section, known.choices(), false);
    }

    /// @param unreported some of them have not been reported yet
    List<FormField> handOver(List<Stored> able, boolean unreported) {
        Choices offices = Choices.proposing(() -> List.of(Words.of("rental.step.offices").split("\\|")));
        List<FormField> out = new ArrayList<>(List.of(must(HazardFields.TRANSFER_NO), must(HazardFields.TRANSFERRED_ON), must(HazardFields.TRANSFERRED_TO).offering(offices), must(HazardFields.TRANSFER_REASON)));
        if (unreported) {
            out.addAll(report());
        }
        return with(able, out);
    }

    List<FormField> report() {
        return List.of(of(HazardFields.REPORTED_AT), of(HazardFields.REPORTED_TO));
    }

    Values reported(Values before) {
        return before.change().set(HazardFields.REPORTED_AT, LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES)).set(HazardFields.REPORTED_TO, Words.of("rental.step.report-to")).done();
    }

    List<FormField> answer() {
        return List.of(must(HazardFields.AUTHORITY_ANSWERED_ON), must(HazardFields.AUTHORITY_ANSWER_NO));
    }

    List<FormField> refusal() {
        return List.of(must(HazardFields.REFUSED_ON), must(HazardFields.REFUSED_WITNESS), of(HazardFields.REFUSED_NOTE));
    }

    List<FormField> deadline() {
        return List.of(must(HazardFields.DEADLINE), must(HazardFields.DEADLINE_REASON));
    }

    List<FormField> verdict() {
        return List.of(must(HazardFields.SEVERITY_DOC), of(HazardFields.DEADLINE).mustBeFilled(false));
    }

    /// Why hazards are handed over, as far as it is known.
    String reason(List<Stored> hazards, LocalDate today) {
        List<String> out = new ArrayList<>();
        say(out, hazards.stream().anyMatch(one -> Severity.MAYBE_SERIOUS.equals(one.values().get(HazardFields.SEVERITY))), Words.of("rental.step.reason.maybe"));
        say(out, hazards.stream().anyMatch(one -> one.values().get(HazardFields.REFUSED, false)), Words.of("rental.step.reason.refused"));
        say(out, hazards.stream().anyMatch(one -> one.values().get(HazardFields.DEADLINE, LocalDate.MAX).isBefore(today)), Words.of("rental.step.reason.late"));
        return out.isEmpty() ? "" : String.join("，", out) + "。";
    }

    private static void say(List<String> out, boolean so, String words) {
        if (so) {
            out.add(words);
        }
    }

    private FormField of(Field<?> field) {
        return FormField.of(HazardFields.TYPE, field, "", catalogue, lists).mustBeFilled(false);
    }

    private FormField must(Field<?> field) {
        return of(field).mustBeFilled(true);
    }
}
