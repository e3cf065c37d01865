package org.communityoffice.patrol;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import org.communityoffice.model.Words;

/// What typing into a cell does to the sheet; pure, so that the screen only shows it.
public final class SheetTyping {
    private final SheetReading reading;
    private final Function<String, List<DutyPerson>> who;
    private final Function<DutyPerson, String> refusal;

    /// The columns that are typed into.
    public enum Column { IN, OUT, REMARK }

    /// @param who     people meant by initials or a name, the likeliest first
    /// @param refusal why somebody may not be on duty in this shift; empty where they may
    public SheetTyping(SheetReading reading, Function<String, List<DutyPerson>> who, Function<DutyPerson, String> refusal) {
        this.reading = reading;
        this.who = who;
        this.refusal = refusal;
    }

    /// What came of it.
    public sealed interface Typed {
        /// @param step in words, for taking it back: 罗永刚 签到 22:14
        record Changed(Sheet sheet, String step) implements Typed {}

        record Same() implements Typed {}

        /// Several people are meant.
        record Choose(List<DutyPerson> people) implements Typed {}
    }

    /// Puts what was typed into a cell.
    public Typed type(Sheet sheet, int row, Column column, String typed) {
        SheetRow before = sheet.rows().get(row);
        if (column == Column.REMARK) {
            return typed.strip().equals(before.remark()) ? new Typed.Same()
                    : new Typed.Changed(sheet.with(row, before.saying(typed.strip())), Words.of("patrol.sheet.step.remark", before.person().name()));
        }
        boolean leaving = column == Column.OUT;
        SheetReading.Read read = leaving ? reading.out(typed, before.in().at()) : reading.in(typed);
        return switch (read) {
            case SheetReading.Read.Nothing() -> cleared(sheet, row, leaving);
            case SheetReading.Read.At(LocalDateTime moment) -> at(sheet, row, leaving, SheetTime.of(typed.strip(), moment));
            case SheetReading.Read.Wrong(String problem) -> set(sheet, row, leaving, new SheetTime(typed.strip(), null, problem), Words.of("patrol.sheet.step.wrong", before.person().name()));
            case SheetReading.Read.Absent() -> changed(sheet, row, before.away(), Words.of("patrol.sheet.step.absent", before.away().person().name()));
            case SheetReading.Read.AsAbove() -> asAbove(sheet, row, leaving);
            case SheetReading.Read.Rest() -> new Typed.Changed(rest(sheet), Words.of("patrol.sheet.step.rest"));
            case SheetReading.Read.StandsIn(String name) -> standsIn(sheet, row, name);
        };
    }

    private Typed cleared(Sheet sheet, int row, boolean leaving) {
        SheetRow before = sheet.rows().get(row);
        boolean empty = leaving ? before.out().isEmpty() : before.in().isEmpty() && !before.absent();
        return empty ? new Typed.Same() : set(sheet, row, leaving, SheetTime.NONE, Words.of("patrol.sheet.step.clear", before.person().name()));
    }

    private Typed at(Sheet sheet, int row, boolean leaving, SheetTime time) {
        DutyPerson person = sheet.rows().get(row).person();
        String refused = leaving ? "" : refusal.apply(person);
        LocalDateTime moment = time.at();
        if (!refused.isEmpty() || moment == null) {
            return set(sheet, row, leaving, new SheetTime(time.typed(), null, refused), Words.of("patrol.sheet.step.wrong", person.name()));
        }
        return set(sheet, row, leaving, time, Words.of(leaving ? "patrol.sheet.step.out" : "patrol.sheet.step.in", person.name(), reading.time(moment)));
    }

    private Typed set(Sheet sheet, int row, boolean leaving, SheetTime time, String step) {
        SheetRow before = sheet.rows().get(row);
        return changed(sheet, row, leaving ? before.with(before.absent() ? SheetTime.NONE : before.in(), time) : before.with(time, recheck(before.out(), time.at())), step);
    }

    /// A time of leaving that was refused for the time of coming may be right now, or a right one wrong.
    private SheetTime recheck(SheetTime out, @org.jspecify.annotations.Nullable LocalDateTime in) {
        if (out.typed().isEmpty() || in == null) {
            return out;
        }
        return switch (reading.out(out.typed(), in)) {
            case SheetReading.Read.At(LocalDateTime moment) -> SheetTime.of(out.typed(), moment);
            case SheetReading.Read.Wrong(String problem) -> new SheetTime(out.typed(), null, problem);
            default -> out;
        };
    }

    private static Typed changed(Sheet sheet, int row, SheetRow now, String step) {
        return now.equals(sheet.rows().get(row)) ? new Typed.Same() : new Typed.Changed(sheet.with(row, now), step);
    }

    private Typed asAbove(Sheet sheet, int row, boolean leaving) {
        SheetRow here = sheet.rows().get(row);
        SheetRow above = row == 0 ? null : sheet.rows().get(row - 1);
        LocalDateTime moment = above == null ? null : leaving ? above.out().at() : above.in().at();
        if (above != null && !leaving && above.absent()) {
            return changed(sheet, row, here.away(), Words.of("patrol.sheet.step.absent", here.away().person().name()));
        }
        if (above == null || moment == null) {
            return set(sheet, row, leaving, new SheetTime("*", null, Words.of("patrol.sheet.problem.nothing-above")), Words.of("patrol.sheet.step.wrong", here.person().name()));
        }
        Typed came = at(sheet, row, leaving, SheetTime.of("*", moment));
        if (leaving || above.out().at() == null || !(came instanceof Typed.Changed(Sheet now, String step)) || now.rows().get(row).wrong() || now.rows().get(row).out().at() != null) {
            return came;
        }
        SheetRow both = now.rows().get(row);
        return new Typed.Changed(now.with(row, both.with(both.in(), SheetTime.of("*", above.out().at()))), step);
    }

    /// Whoever is not entered was there as the rota says; whoever has not signed out left at the end. What is still to come stays open.
    private Sheet rest(Sheet sheet) {
        Sheet out = sheet;
        for (int i = 0; i < sheet.rows().size(); i++) {
            SheetRow row = sheet.rows().get(i);
            if (row.absent() || row.wrong() || row.isBesides() && row.in().at() == null) {
                continue;
            }
            if (row.in().at() == null && reading.in(".") instanceof SheetReading.Read.At(LocalDateTime moment)
                    && at(out, i, false, SheetTime.of("0", moment)) instanceof Typed.Changed(Sheet now, String _)) {
                out = now;
            }
            SheetRow came = out.rows().get(i);
            if (came.in().at() != null && came.out().at() == null && reading.out(".", came.in().at()) instanceof SheetReading.Read.At(LocalDateTime moment)) {
                out = out.with(i, came.with(came.in(), SheetTime.of("0", moment)));
            }
        }
        return out;
    }

    private Typed standsIn(Sheet sheet, int row, String name) {
        SheetRow before = sheet.rows().get(row);
        DutyPerson planned = before.planned();
        if (planned == null) {
            return set(sheet, row, false, new SheetTime("/" + name, null, Words.of("patrol.sheet.problem.no-place")), Words.of("patrol.sheet.step.wrong", before.person().name()));
        }
        if (name.isEmpty()) {
            return changed(sheet, row, before.by(planned), Words.of("patrol.sheet.step.planned", planned.name()));
        }
        List<DutyPerson> people = who.apply(name).stream().filter(one -> !one.same(planned)).toList();
        return switch (people.size()) {
            case 0 -> set(sheet, row, false, new SheetTime("/" + name, null, Words.of("patrol.sheet.problem.nobody", name)), Words.of("patrol.sheet.step.wrong", before.person().name()));
            case 1 -> standsIn(sheet, row, people.getFirst());
            default -> new Typed.Choose(people);
        };
    }

    /// Somebody stands in for the person of the rota; refused with a sentence where they may not, or are here already.
    public Typed standsIn(Sheet sheet, int row, DutyPerson person) {
        SheetRow before = sheet.rows().get(row);
        DutyPerson planned = before.planned();
        String refused = here(sheet, row, person) ? Words.of("patrol.sheet.problem.here", person.name()) : refusal.apply(person);
        if (!refused.isEmpty() || planned == null) {
            return set(sheet, row, false, new SheetTime("/" + person.name(), null, refused), Words.of("patrol.sheet.step.wrong", before.person().name()));
        }
        SheetTime in = before.in().at() == null ? SheetTime.NONE : before.in();
        return changed(sheet, row, before.by(person).with(in, before.out()), Words.of("patrol.sheet.step.stand-in", person.name(), planned.name()));
    }

    /// Somebody sent besides the rota.
    public Typed besides(Sheet sheet, DutyPerson person) {
        return here(sheet, -1, person) || !refusal.apply(person).isEmpty() ? new Typed.Same()
                : new Typed.Changed(sheet.plus(SheetRow.besides(person)), Words.of("patrol.sheet.step.besides", person.name()));
    }

    /// Why somebody cannot be added; empty where they can.
    public String whyNot(Sheet sheet, DutyPerson person) {
        return here(sheet, -1, person) ? Words.of("patrol.sheet.problem.here", person.name()) : refusal.apply(person);
    }

    /// On another line of this sheet, unless absent there.
    private static boolean here(Sheet sheet, int but, DutyPerson person) {
        for (int i = 0; i < sheet.rows().size(); i++) {
            if (i != but && !sheet.rows().get(i).absent() && sheet.rows().get(i).person().same(person)) {
                return true;
            }
        }
        return false;
    }
}
