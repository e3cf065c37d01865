package org.communityoffice.patrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.communityoffice.database.TestOffice;
import org.communityoffice.group.PersonFinder;
import org.communityoffice.model.SaveResult;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.work.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The rota without a window: month, cell, what a typed letter means, a shift proposed, saved, swapped.
class RotaControllerTest {
    @TempDir Path folder;
    RotaOffice office;
    RotaController controller;
    long guards;

    @BeforeEach
    void open() {
        office = new RotaOffice(folder, TestOffice.CLOCK);
        guards = office.team("治安巡逻队", "治安");
        office.member(guards, "甲");
        office.member(guards, "乙");
        office.member(guards, "丙");
        controller = new RotaController(office.rota, new CodeLists(new FactoryTables()), typed -> List.of(new PersonFinder.Found(99, "路人" + typed, "")), Work.inline(), TestOffice.CLOCK);
        controller.load();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void theCellStaysInTheMonthAndOnALine() {
        LocalDate today = controller.today();
        assertThat(controller.cellProperty().get()).isEqualTo(new RotaController.Cell(0, today));
        controller.go(3, today);
        controller.go(0, today.minusMonths(1));
        assertThat(controller.cellProperty().get()).as("no such line, not this month").isEqualTo(new RotaController.Cell(0, today));
        controller.step(1);
        assertThat(controller.cellProperty().get().day()).isEqualTo(YearMonth.from(today).plusMonths(1).atDay(1));
        controller.step(-1);
        assertThat(controller.cellProperty().get().day()).isEqualTo(today);
    }

    @Test
    void aDigitOrALetterNamesAKind() {
        assertThat(controller.kindsTyped("3")).extracting(ShiftKinds.Kind::code).containsExactly("YE");
        assertThat(controller.kindsTyped("q")).extracting(ShiftKinds.Kind::code).containsExactly("YE1");
        assertThat(controller.kindsTyped("x")).isEmpty();
        List<ShiftKinds.Kind> several = controller.kindsTyped("z");
        assertThat(several).as("none is taken silently").extracting(ShiftKinds.Kind::code).startsWith("ZAO", "ZHONG");
        assertThat(controller.whichOf(several)).startsWith("1 早班、2 中班");
    }

    @Test
    void whoseTurnItIsIsProposedSavedAndSwapped() {
        List<PlannedShift> proposed = new ArrayList<>();
        controller.propose(office.kinds.of("ZAO").orElseThrow(), proposed::add);
        PlannedShift morning = proposed.getFirst();
        assertThat(morning.places()).extracting(RotaPlace::name).containsExactly("甲", "乙");
        assertThat(save(morning)).isInstanceOf(SaveResult.Saved.class);
        assertThat(Objects.requireNonNull(controller.shift()).members()).hasSize(2);
        controller.propose(office.kinds.of("ZHONG").orElseThrow(), proposed::add);
        assertThat(proposed.getLast().places()).extracting(RotaPlace::name).as("who stood least comes first").startsWith("丙");
        assertThat(save(proposed.getLast())).isInstanceOf(SaveResult.Saved.class);

        Shift here = Objects.requireNonNull(controller.shift());
        RotaController.Swap with = controller.swaps(here, "丙").getFirst();
        List<SaveResult> told = new ArrayList<>();
        controller.swap(here, 1, with, false, told::add);
        assertThat(told).singleElement().isInstanceOf(SaveResult.Saved.class);
        assertThat(Objects.requireNonNull(controller.shift()).row().values().get(ShiftFields.SWAP_WITH)).as("read again").isEqualTo("乙换丙");
        controller.cancel(Objects.requireNonNull(controller.shift()), told::add);
        assertThat(Objects.requireNonNull(controller.shift()).cancelled()).isTrue();
    }

    @Test
    void membersOfTheTeamComeBeforeTheRoster() {
        office.join(guards, null, "外来的甲", null, controller.today());
        assertThat(controller.like(guards, controller.today(), "甲")).extracting(PersonFinder.Found::name).as("who left is not offered").containsExactly("甲", "路人甲");
    }

    private SaveResult save(PlannedShift shift) {
        List<SaveResult> told = new ArrayList<>();
        controller.save(null, shift, false, told::add);
        return told.getFirst();
    }
}
