package org.communityoffice.rental;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.communityoffice.database.Lengths;
import org.communityoffice.model.Field;
import org.communityoffice.model.Problem;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;

/// What stands in the way of saving an inspection, and what has to be asked first. A problem of an item has the field `FC-19/deadline`.
final class InspectionCheck {
    private static final int AT_LEAST = 2;

    private InspectionCheck() {}

    /// The field of a problem of one item.
    static String field(String item, Field<?> field) {
        return item + "/" + field.key();
    }

    static List<Problem> problems(Draft draft, LocalDateTime now) {
        List<Problem> out = new ArrayList<>();
        Values inspection = draft.inspection();
        if (draft.day() == null) {
            out.add(problem(InspectionFields.INSPECTED_ON, Words.of("rental.inspect.problem.day")));
        }
        if (!inspection.has(InspectionFields.INSPECTION_KIND)) {
            out.add(problem(InspectionFields.INSPECTION_KIND, Words.of("rental.inspect.problem.kind")));
        }
        if (draft.inspectors().size() < AT_LEAST) {
            out.add(problem(InspectionFields.INSPECTORS, Words.of("rental.inspect.problem.inspectors", AT_LEAST)));
        }
        if (inspection.get(InspectionFields.REFUSED, false)) {
            if (!inspection.has(InspectionFields.REFUSED_REASON)) {
                out.add(problem(InspectionFields.REFUSED_REASON, Words.of("rental.inspect.problem.refused-reason")));
            }
            if (!inspection.has(InspectionFields.WITNESS)) {
                out.add(problem(InspectionFields.WITNESS, Words.of("rental.inspect.problem.witness")));
            }
        }
        tooLong(out, "", inspection);
        conclusion(draft, out);
        if (!draft.notLetIn()) {
            draft.findings().forEach((item, finding) -> finding(item, finding, now, out));
        }
        return out;
    }

    private static void conclusion(Draft draft, List<Problem> out) {
        String conclusion = draft.inspection().get(InspectionFields.CONCLUSION);
        boolean open = draft.findings().values().stream().anyMatch(one -> !one.onTheSpot());
        if (conclusion == null) {
            out.add(problem(InspectionFields.CONCLUSION, Words.of("rental.inspect.problem.conclusion")));
        } else if (draft.notLetIn() && !draft.findings().isEmpty()) {
            out.add(problem(InspectionFields.CONCLUSION, Words.of("rental.inspect.problem.not-let-in", draft.findings().size())));
        } else if (conclusion.equals(Draft.PASS) && open) {
            out.add(problem(InspectionFields.CONCLUSION, Words.of("rental.inspect.problem.passes")));
        }
    }

    private static void finding(String item, Finding finding, LocalDateTime now, List<Problem> out) {
        if (!finding.worked().isEmpty()) {
            return;
        }
        Values hazard = finding.hazard();
        LocalDate found = hazard.get(HazardFields.FOUND_ON);
        LocalDate deadline = finding.deadline();
        if (!hazard.has(HazardFields.DESCRIPTION)) {
            out.add(problem(item, HazardFields.DESCRIPTION, Words.of("rental.inspect.problem.description")));
        }
        if (finding.severity().equals(Severity.SERIOUS) && !hazard.has(HazardFields.SEVERITY_DOC)) {
            out.add(problem(item, HazardFields.SEVERITY_DOC, Words.of("rental.inspect.problem.serious")));
        }
        if (deadline == null) {
            out.add(problem(item, HazardFields.DEADLINE, Words.of("rental.inspect.problem.deadline")));
        } else if (found != null && deadline.isBefore(found)) {
            out.add(problem(item, HazardFields.DEADLINE, Words.of("rental.inspect.problem.deadline-before")));
        }
        if (!hazard.has(HazardFields.RESPONSIBLE)) {
            out.add(problem(item, HazardFields.RESPONSIBLE, Words.of("rental.inspect.problem.responsible")));
        }
        LocalDateTime reported = hazard.get(HazardFields.REPORTED_AT);
        if (reported != null && reported.isAfter(now)) {
            out.add(problem(item, HazardFields.REPORTED_AT, Words.of("rental.inspect.problem.reported-future")));
        } else if (reported != null && found != null && reported.toLocalDate().isBefore(found)) {
            out.add(problem(item, HazardFields.REPORTED_AT, Words.of("rental.inspect.problem.reported-before")));
        } else if (reported != null && !hazard.has(HazardFields.REPORTED_TO)) {
            out.add(problem(item, HazardFields.REPORTED_TO, Words.of("rental.inspect.problem.reported-to")));
        }
        tooLong(out, item, hazard);
    }

    /// What no column holds.
    private static void tooLong(List<Problem> out, String item, Values values) {
        for (Field<?> field : values.type().fields()) {
            int most = Lengths.most(values.type(), field);
            if (values.get(field) instanceof String text && most > 0 && text.length() > most) {
                String message = Words.of("rental.inspect.problem.long", most, text.length());
                out.add(item.isEmpty() ? problem(field, message) : problem(item, field, message));
            }
        }
    }

    /// What may be right but is asked.
    ///
    /// @param others the inspections of the house
    static List<Problem> doubts(Draft draft, List<Stored> others, LocalDate today) {
        List<Problem> out = new ArrayList<>();
        LocalDate day = draft.day();
        Stored before = draft.before();
        if (day != null && day.isAfter(today)) {
            out.add(problem(InspectionFields.INSPECTED_ON, Words.of("rental.inspect.doubt.future", day)));
        }
        others.stream().filter(one -> (before == null || one.id() != before.id()) && Objects.equals(day, one.values().get(InspectionFields.INSPECTED_ON))).findFirst()
                .ifPresent(one -> out.add(problem(InspectionFields.INSPECTED_ON, Words.of("rental.inspect.doubt.again", one.values().get(InspectionFields.INSPECTION_NO, "")))));
        if (!draft.notLetIn()) {
            draft.findings().forEach((item, finding) -> report(item, finding, out));
        }
        return out;
    }

    /// 疑似重大: the street and the fire authority are told the day it is found, within 24 hours at most.
    private static void report(String item, Finding finding, List<Problem> out) {
        if (!finding.toReport() || !finding.worked().isEmpty()) {
            return;
        }
        LocalDateTime reported = finding.hazard().get(HazardFields.REPORTED_AT);
        LocalDate found = finding.hazard().get(HazardFields.FOUND_ON);
        if (reported == null) {
            out.add(problem(item, HazardFields.REPORTED_AT, Words.of("rental.inspect.doubt.report", item)));
        } else if (found != null && reported.toLocalDate().isAfter(found)) {
            out.add(problem(item, HazardFields.REPORTED_AT, Words.of("rental.inspect.doubt.report-late", item)));
        }
    }

    /// What a correction would take away from a hazard that has been worked on since.
    static List<Problem> undone(Draft draft, Map<String, Finding> stored) {
        List<Problem> out = new ArrayList<>();
        stored.forEach((item, was) -> {
            Finding now = draft.finding(item);
            boolean gone = now == null || draft.notLetIn();
            if (!was.worked().isEmpty() && gone) {
                out.add(new Problem(item, Words.of("rental.inspect.problem.worked", item, was.worked())));
            } else if (!was.worked().isEmpty() && !Objects.requireNonNull(now).hazard().equals(was.hazard())) {
                out.add(new Problem(item, Words.of("rental.inspect.problem.worked-changed", item, was.worked())));
            }
        });
        return out;
    }

    private static Problem problem(Field<?> field, String message) {
        return new Problem(field.key(), message);
    }

    private static Problem problem(String item, Field<?> field, String message) {
        return new Problem(field(item, field), message);
    }
}
