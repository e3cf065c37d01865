package org.communityoffice.patrol;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.communityoffice.group.TeamFields;
import org.communityoffice.group.TeamMemberFields;
import org.communityoffice.group.TeamRepository;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.resident.ResidentRepository;
import org.communityoffice.search.NameReadings;
import org.communityoffice.search.SearchGroup;
import org.communityoffice.search.SearchHit;
import org.communityoffice.search.SearchIndex;
import org.jspecify.annotations.Nullable;

/// Who is meant by initials or a name typed into a sign-in sheet: members of the team, then of other teams, then the roster.
public final class SignInPeople {
    private static final int MOST = 8;
    private final TeamRepository teams;
    private final PatrolPeople people;
    private final ResidentRepository residents;
    private final SearchIndex index;
    private final NameReadings readings;

    public SignInPeople(TeamRepository teams, PatrolPeople people, ResidentRepository residents, SearchIndex index, NameReadings readings) {
        this.teams = teams;
        this.people = people;
        this.residents = residents;
        this.index = index;
        this.readings = readings;
    }

    /// @return several where it is not clear; a name in characters that nobody has is taken as written
    public List<DutyPerson> meant(String typed, @Nullable Long team, LocalDate day) {
        List<Stored> inUse = teams.teams().stream().filter(one -> one.values().get(TeamFields.ACTIVE, false)).toList();
        List<DutyPerson> own = team == null ? List.of() : members(typed, List.of(team), day);
        if (!own.isEmpty()) {
            return own;
        }
        List<DutyPerson> others = members(typed, inUse.stream().map(Stored::id).toList(), day);
        return others.isEmpty() ? roster(typed) : others;
    }

    private List<DutyPerson> members(String typed, List<Long> of, LocalDate day) {
        List<DutyPerson> found = new ArrayList<>();
        for (long team : of) {
            for (Stored row : teams.members(team, day)) {
                Values member = row.values();
                DutyPerson person = new DutyPerson(member.get(TeamMemberFields.PERSON), member.get(TeamMemberFields.PERSON_NAME, ""));
                String wanted = typed.strip().toLowerCase(Locale.ROOT);
                boolean fits = person.name().equals(typed.strip()) || member.get(TeamMemberFields.INITIALS, readings.initials(person.name())).toLowerCase(Locale.ROOT).equals(wanted);
                if (fits && found.stream().noneMatch(person::same)) {
                    found.add(person);
                }
            }
        }
        return found;
    }

    private List<DutyPerson> roster(String typed) {
        List<DutyPerson> found = new ArrayList<>(index.find(typed, MOST).hits().stream()
                .filter(hit -> hit.group() == SearchGroup.RESIDENT && hit.reason() == SearchHit.Reason.NAME)
                .map(hit -> new DutyPerson(hit.id(), hit.title())).toList());
        List<DutyPerson> exact = found.stream().filter(one -> one.name().equals(typed.strip()) || readings.initials(one.name()).equalsIgnoreCase(typed.strip())).toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        boolean written = typed.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        if (found.isEmpty() && written) {
            found.add(new DutyPerson(null, typed.strip()));
        }
        found.sort(Comparator.comparing(DutyPerson::name));
        return found;
    }

    /// The team of a shift; empty where none is named.
    public String team(Shift shift) {
        return people.teamName(shift);
    }

    /// Null where the roster does not say.
    public @Nullable LocalDate birth(long resident) {
        return residents.resident(resident).map(row -> row.values().get(ResidentFields.BIRTH_DATE)).orElse(null);
    }

    /// What tells people of one name apart: the address.
    public String detail(DutyPerson person) {
        Long id = person.resident();
        return id == null ? "" : residents.resident(id).map(row -> row.values().get(ResidentFields.RESIDENCE_ADDRESS, "")).orElse("");
    }
}
