package org.communityoffice.plan;

import java.util.Set;
import org.communityoffice.resident.PopulationFigures;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.resident.RosterService;

/// Moves of migrants for the target that they be registered within three days.
public final class ResidentTargets implements TargetBook {
    private final RosterService residents;

    public ResidentTargets(RosterService residents) {
        this.residents = residents;
    }

    @Override
    public boolean holds(Target target) {
        return target.concept().equals("residents & households") && target.written("numerator").equals("registered_in_3d");
    }

    @Override
    public Reading read(Days days) {
        Facts facts = Facts.of(residents.moves(days.first(), days.last()).stream().map(moved -> {
            PopulationFigures.Move move = moved.move();
            Fact fact = Fact.on(move.day()).from(moved.person().values().get(ResidentFields.NAME, ""), ResidentFields.TYPE.table(), moved.person().id()).say(move.in() ? "moved_in" : "moved_out", true);
            Boolean inTime = move.inTime();
            return inTime == null ? fact.unknown("registered_in_3d") : fact.say("registered_in_3d", inTime);
        }).toList(), Set.of(), true);
        return (_, _) -> facts;
    }
}
