package org.communityoffice.plan;

import java.util.Set;
import org.communityoffice.group.TeamFields;
import org.communityoffice.group.TeamRepository;

/// Patrol teams for the targets about groups; other kinds of groups have no book yet.
public final class TeamTargets implements TargetBook {
    private static final String PATROL = "XL";
    private static final Set<String> PATROLLING = Set.of("护安", "党员义务", "青少年义务", "治安");
    private final TeamRepository teams;

    public TeamTargets(TeamRepository teams) {
        this.teams = teams;
    }

    @Override
    public boolean holds(Target target) {
        return target.concept().equals("groups") && target.written("group_kind").equals(PATROL);
    }

    @Override
    public Reading read(Days days) {
        Facts facts = Facts.of(teams.teams().stream().map(team -> {
            String category = team.values().get(TeamFields.CATEGORY, "");
            Fact fact = Fact.standing().from(team.values().get(TeamFields.NAME, ""), "", 0).say("active", team.values().get(TeamFields.ACTIVE, false)).say("category", category);
            return PATROLLING.contains(category) ? fact.say("group_kind", PATROL) : fact;
        }).toList(), Set.of(), !teams.teams().isEmpty());
        return (_, _) -> facts;
    }
}
