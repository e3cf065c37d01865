package org.communityoffice.patrol;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.communityoffice.group.TeamFields;
import org.communityoffice.group.TeamMemberFields;
import org.communityoffice.group.TeamRepository;
import org.communityoffice.model.Field;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Words;
import org.communityoffice.search.NameReadings;
import org.jspecify.annotations.Nullable;

/// Who of a shift is meant by typed initials or a name.
public final class PatrolPeople {
    private final TeamRepository teams;
    private final NameReadings readings;

    public PatrolPeople(TeamRepository teams, NameReadings readings) {
        this.teams = teams;
        this.readings = readings;
    }

    /// @param name    empty where nobody is meant
    /// @param problem why, in words; null where somebody is
    public record Meant(String name, @Nullable String problem) {}

    /// Everybody on the rota of a shift and everybody who signed in, in this order.
    public static Set<String> of(Shift shift) {
        Set<String> names = new LinkedHashSet<>();
        shift.members().forEach(member -> names.add(member.values().get(ShiftMemberFields.PERSON_NAME, "")));
        shift.signIns().forEach(one -> names.add(one.values().get(SignInFields.PERSON_NAME, "")));
        names.remove("");
        return names;
    }

    /// @param typed initials as the team keeps them, the initials of the name, or the whole name
    public Meant meant(String typed, List<Shift> shifts) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return new Meant("", Words.of("patrol.people.nothing-typed"));
        }
        Set<String> found = new LinkedHashSet<>();
        for (Shift shift : shifts) {
            of(shift).stream().filter(name -> name.equals(typed.strip()) || initials(shift, name).equals(wanted)).forEach(found::add);
        }
        return switch (found.size()) {
            case 0 -> new Meant("", Words.of("patrol.people.nobody", typed.strip()));
            case 1 -> new Meant(found.iterator().next(), null);
            default -> new Meant("", Words.of("patrol.people.several", String.join("、", found)));
        };
    }

    /// The initials that the team keeps for somebody, else those of the name.
    public String initials(Shift shift, String name) {
        Long team = shift.row().values().get(ShiftFields.TEAM);
        List<Stored> members = team == null ? List.of() : teams.members(team);
        return members.stream().filter(member -> name.equals(member.values().get(TeamMemberFields.PERSON_NAME)) && member.values().has(TeamMemberFields.INITIALS))
                .map(member -> member.values().get(TeamMemberFields.INITIALS, "")).findFirst().orElseGet(() -> readings.initials(name)).toLowerCase(Locale.ROOT);
    }

    public String teamName(Shift shift) {
        Field<Long> team = ShiftFields.TEAM;
        return shift.row().values().has(team) ? teams.team(shift.row().values().get(team, 0L)).map(one -> one.values().get(TeamFields.NAME, "")).orElse("") : "";
    }
}
