package org.communityoffice.resident;

import java.util.List;
import java.util.function.Consumer;
import org.communityoffice.model.Field;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.settings.Building;
import org.communityoffice.work.Work;

/// Acts on several residents at once: a family moves, ticked people get the same value.
public final class ResidentActsController {
    private final MoveService moves;
    private final ManyService many;
    private final Households households;
    private final RegisterService registers;
    private final Work work;

    public ResidentActsController(MoveService moves, ManyService many, Households households, RegisterService registers, Work work) {
        this.moves = moves;
        this.many = many;
        this.households = households;
        this.registers = registers;
        this.work = work;
    }

    /// What the form of an act begins with.
    ///
    /// @param people whom it may concern
    public record Start(MovePlan.Act act, List<Stored> people, Values values) {}

    public void start(Stored person, MovePlan.Act act, Consumer<Start> told) {
        work.database(Words.of("resident.doing.open"), _ -> new Start(act, moves.candidates(person, act), moves.blank(person, act))).then(told).orTell();
    }

    public void plan(MovePlan.Act act, Values typed, Consumer<MovePlan> told) {
        work.database(Words.of("resident.doing.check"), _ -> moves.plan(act, typed)).then(told).orTell();
    }

    /// Plans once more and does it.
    public void move(MovePlan.Act act, Values typed, Consumer<SaveResult> told) {
        work.database(Words.of("resident.doing.save"), _ -> moves.carryOut(moves.plan(act, typed))).then(told).orTell();
    }

    public void plan(List<Stored> who, Field<?> field, Values typed, Consumer<ManyPlan> told) {
        work.database(Words.of("resident.doing.check"), _ -> many.plan(who, field, typed)).then(told).orTell();
    }

    public void change(ManyPlan plan, Consumer<SaveResult> told) {
        work.database(Words.of("resident.doing.save"), _ -> many.carryOut(plan)).then(told).orTell();
    }

    public Values newEntry() {
        return many.newEntry();
    }

    public List<Building> buildings() {
        return households.buildings();
    }

    public List<Register> registers() {
        return registers.registers();
    }
}
