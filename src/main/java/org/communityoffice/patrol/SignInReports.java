package org.communityoffice.patrol;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.report.Report;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.OfficeProfile;
import org.communityoffice.settings.OfficeProfileService;

/// Reads what the sign-in sheet of a day says: blank before anybody signed, else filled.
public final class SignInReports {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private final PatrolRepository patrol;
    private final PatrolPeople people;
    private final ShiftKinds kinds;
    private final CodeLists codes;
    private final OfficeProfileService profile;

    public SignInReports(PatrolRepository patrol, PatrolPeople people, ShiftKinds kinds, CodeLists codes, OfficeProfileService profile) {
        this.patrol = patrol;
        this.people = people;
        this.kinds = kinds;
        this.codes = codes;
        this.profile = profile;
    }

    public Report of(LocalDate day) {
        SignInSheetReport.Facts facts = facts(day);
        boolean begun = facts.shifts().stream().anyMatch(one -> Sheet.of(one.shift()).rows().stream().anyMatch(SheetRow::entered));
        return begun ? SignInSheetReport.filled(facts) : SignInSheetReport.blank(facts);
    }

    private record Read(List<Shift> shifts, List<Stored> incidents) {}

    SignInSheetReport.Facts facts(LocalDate day) {
        Read read = patrol.read(reading -> new Read(patrol.shifts(reading, day, day), patrol.incidents(reading, day.atStartOfDay(), day.plusDays(2).atStartOfDay())));
        Map<Long, String> posts = new HashMap<>();
        patrol.posts().forEach(post -> posts.put(post.id(), post.values().get(PostFields.NAME, "")));
        List<SignInSheetReport.OneShift> shifts = read.shifts.stream().filter(shift -> shift.patrol() && !shift.cancelled())
                .flatMap(shift -> shift.span().stream().map(span -> one(shift, span, read.incidents))).toList();
        OfficeProfile office = profile.profile();
        return new SignInSheetReport.Facts(office.name(), office.committee(), day, shifts, posts);
    }

    private SignInSheetReport.OneShift one(Shift shift, ShiftSpan span, List<Stored> incidents) {
        List<Values> own = incidents.stream().map(Stored::values).filter(one -> Long.valueOf(shift.id()).equals(one.get(IncidentFields.SHIFT))).toList();
        return new SignInSheetReport.OneShift(shift, span, kinds.name(shift.row().values().get(ShiftFields.SHIFT_KIND, "")), people.teamName(shift),
                shift.signIns().size() >= kinds.minimum(shift.row().values()), own.stream().map(this::said).toList(), own.stream().map(one -> one.get(IncidentFields.POST, "")).toList());
    }

    private String said(Values incident) {
        LocalDateTime at = incident.get(IncidentFields.FOUND_AT, LocalDateTime.MIN);
        return Words.of("patrol.paper.sign.incident", CLOCK.format(at), incident.get(IncidentFields.POST, ""),
                codes.shortName("incident-kinds", incident.get(IncidentFields.INCIDENT_KIND, "")), incident.get(IncidentFields.INCIDENT_NO, ""));
    }
}
