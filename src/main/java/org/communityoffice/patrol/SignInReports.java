package org.communityoffice.patrol;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.communityoffice.database.HistoryRepository;
import org.communityoffice.database.RecordChange;
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
    private final HistoryRepository history;

    public SignInReports(PatrolRepository patrol, PatrolPeople people, ShiftKinds kinds, CodeLists codes, OfficeProfileService profile, HistoryRepository history) {
        this.patrol = patrol;
        this.people = people;
        this.kinds = kinds;
        this.codes = codes;
        this.profile = profile;
        this.history = history;
    }

    public Report of(LocalDate day) {
        SignInSheetReport.Facts facts = facts(day);
        boolean begun = facts.shifts().stream().anyMatch(one -> Sheet.of(one.shift()).rows().stream().anyMatch(SheetRow::entered));
        return begun ? SignInSheetReport.filled(facts) : SignInSheetReport.blank(facts);
    }

    /// To be signed by hand, also where somebody has been entered already.
    public Report blank(LocalDate day) {
        return SignInSheetReport.blank(facts(day));
    }

    private record Read(List<Shift> shifts, List<Stored> incidents) {}

    SignInSheetReport.Facts facts(LocalDate day) {
        Read read = patrol.read(reading -> new Read(patrol.shifts(reading, day, day), patrol.incidents(reading, day.atStartOfDay(), day.plusDays(2).atStartOfDay())));
        Map<Long, String> posts = new HashMap<>();
        patrol.posts().forEach(post -> posts.put(post.id(), post.values().get(PostFields.NAME, "")));
        List<SignInSheetReport.OneShift> shifts = read.shifts.stream().filter(shift -> shift.patrol() && !shift.cancelled())
                .flatMap(shift -> shift.span().stream().map(span -> one(shift, span, read.incidents))).toList();
        OfficeProfile office = profile.profile();
        return new SignInSheetReport.Facts(office.name(), office.committee(), day, shifts, posts, late(shifts));
    }

    /// Who entered sign-ins after their shift, when and why; those of one minute together.
    private List<SignInSheetReport.Late> late(List<SignInSheetReport.OneShift> shifts) {
        Map<SignInSheetReport.Late, Integer> found = new LinkedHashMap<>();
        for (SignInSheetReport.OneShift one : shifts) {
            for (Stored signIn : one.shift().signIns()) {
                if (SignInService.PAPER.equals(signIn.values().get(SignInFields.METHOD))) {
                    history.of(SignInFields.TYPE, signIn.id()).stream().filter(change -> change.kind() == RecordChange.Kind.ADDED).findFirst().ifPresent(change -> found.merge(
                            new SignInSheetReport.Late(change.at().truncatedTo(ChronoUnit.MINUTES), change.by(), signIn.values().get(SignInFields.ENTRY_REASON, ""), 0), 1, Integer::sum));
                }
            }
        }
        return found.entrySet().stream().map(entry -> new SignInSheetReport.Late(entry.getKey().at(), entry.getKey().by(), entry.getKey().reason(), entry.getValue())).toList();
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
