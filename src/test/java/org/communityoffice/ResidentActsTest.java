package org.communityoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.communityoffice.database.Office;
import org.communityoffice.model.Stored;
import org.communityoffice.pictures.PictureOffice;
import org.communityoffice.resident.HouseholdFields;
import org.communityoffice.resident.RegisterFields;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.resident.ResidentStatus;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.ui.InWindow;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.Stagehand;
import org.communityoffice.ui.Theme;
import org.communityoffice.work.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is done to several residents at once, by keyboard at 1366×768 in the real window; keys are counted.
@InWindow
class ResidentActsTest {
    private @TempDir Path folder;
    private Office office;
    private Wiring wiring;
    private OfficeView view;
    private Stagehand stage;
    private int keys;

    @BeforeEach
    void open() throws Exception {
        office = PictureOffice.make(folder.resolve("office"));
        wiring = new Wiring(office, new CurrentUser("王晓芸", Role.CLERK), PictureOffice.CLOCK);
        PictureOffice.fill(wiring.residents().service(), 30);
        Work work = Work.inline();
        stage = new Stagehand(() -> {
            view = new OfficeView(wiring, work, new Theme(false), Remembered.inMemory(), () -> { });
            view.frame().open(view.frame().pages().get(1));
            return view.frame().root();
        });
        stage.run(() -> view.frame().focusPage());
        keys = 0;
    }

    @AfterEach
    void close() throws Exception {
        stage.close();
        office.close();
    }

    private void press(KeyCode... pressed) {
        keys += pressed.length;
        stage.press(pressed);
    }

    private void type(String text) {
        keys += text.length();
        stage.type(text);
    }

    private Stored named(String name) {
        return wiring.residents().service().all().stream().filter(person -> name.equals(person.values().get(ResidentFields.NAME))).findFirst().orElseThrow();
    }

    private String text(String query) {
        return stage.on(() -> stage.<Label>find(query).getText());
    }

    @Test
    void aFamilyOfFourMovesInFifteenKeysAndItsEarlierHomeIsKept() {
        Stored father = named("周新民");
        long home = father.values().get(ResidentFields.HOUSEHOLD, 0L);
        List<Stored> family = wiring.residents().householdService().members(home);
        assertThat(family).hasSize(4);
        stage.run(() -> view.residentView().open(father.id()));
        stage.run(() -> stage.find("#residents-table").requestFocus());
        keys = 0;
        press(KeyCode.CONTROL, KeyCode.M);
        assertThat(stage.focused()).isEqualTo("field-address");
        type("8-1-909");
        assertThat(text("#move-plan")).contains("等 4 人", "整户一起搬");
        press(KeyCode.CONTROL, KeyCode.S);
        assertThat(keys).as("docs/tasks.md, task 4").isLessThanOrEqualTo(15);
        assertThat(wiring.residents().householdService().members(home)).hasSize(4)
                .allMatch(person -> "8-1-909".equals(person.values().get(ResidentFields.RESIDENCE_ADDRESS)));
        stage.press(KeyCode.CONTROL, KeyCode.TAB);
        assertThat(stage.on(() -> stage.find("#earlier-homes").lookupAll(".label").stream().map(label -> ((Label) label).getText()).toList()))
                .contains("樱花苑3号楼2单元502").anyMatch(line -> line.contains("搬到8-1-909"));
        stage.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(named("周新民").values().get(ResidentFields.RESIDENCE_ADDRESS)).isEqualTo("樱花苑3号楼2单元502");
        assertThat(stage.has("#earlier-homes")).as("what was undone is no earlier home").isFalse();
    }

    @Test
    void somebodyLeavesAndComesBackWithTheSameKey() {
        Stored person = named("王建国");
        stage.run(() -> view.residentView().open(person.id()));
        stage.run(() -> stage.find("#residents-table").requestFocus());
        press(KeyCode.CONTROL, KeyCode.M);
        press(KeyCode.CONTROL, KeyCode.M);
        assertThat(stage.focused()).isEqualTo("field-who");
        press(KeyCode.CONTROL, KeyCode.S);
        assertThat(named("王建国").values().get(ResidentFields.STATUS)).isEqualTo(ResidentStatus.LEFT);
        stage.run(() -> view.residentView().open(person.id()));
        stage.run(() -> stage.find("#residents-table").requestFocus());
        press(KeyCode.CONTROL, KeyCode.M);
        stage.run(() -> stage.<TextInputControl>find("#field-moved_on").clear());
        press(KeyCode.CONTROL, KeyCode.S);
        assertThat(stage.focused()).as("a day is wanted").isEqualTo("field-moved_on");
        type("今天");
        press(KeyCode.CONTROL, KeyCode.S);
        assertThat(named("王建国").values().get(ResidentFields.STATUS)).isEqualTo(ResidentStatus.LIVING_HERE);
    }

    @Test
    void tickedPeopleGetTheSameValueAndOneUndoTakesItBack() {
        stage.run(() -> stage.find("#residents-table").requestFocus());
        press(KeyCode.HOME);
        press(KeyCode.CONTROL, KeyCode.T);
        assertThat(stage.has("#many-plan")).as("nobody is ticked").isFalse();
        for (int i = 0; i < 3; i++) {
            press(KeyCode.SPACE);
            press(KeyCode.DOWN);
        }
        press(KeyCode.CONTROL, KeyCode.T);
        assertThat(stage.focused()).isEqualTo("field-which");
        type("教育");
        press(KeyCode.CONTROL, KeyCode.S);
        assertThat(stage.focused()).as("no such field").isEqualTo("field-which");
        stage.run(() -> stage.<TextInputControl>find("#field-which").clear());
        type("文化程度");
        press(KeyCode.ENTER);
        assertThat(stage.focused()).isEqualTo("field-education");
        type("高中");
        assertThat(text("#many-plan")).contains("将改 3 人", "初中 → 高中", "3");
        press(KeyCode.CONTROL, KeyCode.S);
        assertThat(changed()).hasSize(3);
        stage.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(changed()).isEmpty();
    }

    @Test
    void anEarlierActionIsTakenBackButForWhatWasChangedSince() {
        Stored one = named("王建国");
        Stored other = named("周新民");
        List<Stored> both = List.of(one, other);
        stage.run(() -> office.database().change("一起改 2 人的特长", "王晓芸", changes -> {
            both.forEach(person -> changes.update(person.id(), person.version(), person.values().with(ResidentFields.TALENTS, "书法")));
            return both.size();
        }));
        Stored now = named("王建国");
        stage.run(() -> office.database().change("修改 王建国的特长", "李主任", changes -> changes.update(now.id(), now.version(), now.values().with(ResidentFields.TALENTS, "象棋"))));
        stage.run(() -> view.frame().open(view.frame().pages().getLast()));
        stage.run(() -> stage.<javafx.scene.control.ToggleButton>find("#section-actions").fire());
        press(KeyCode.CONTROL, KeyCode.F);
        type("王晓芸 特长");
        press(KeyCode.DOWN);
        assertThat(stage.on(() -> stage.<javafx.scene.control.TableView<?>>find("#actions-table").getItems().size())).isEqualTo(1);
        press(KeyCode.ENTER);
        press(KeyCode.ENTER);
        assertThat(stage.on(() -> stage.<javafx.scene.Node>find(".dialog-body").lookupAll(".label").stream().map(label -> ((Label) label).getText()).toList()))
                .singleElement().asString().contains("其中 1 条后来又改过", "修改 王建国的特长（李主任）", "其余 1 条");
        press(KeyCode.ENTER);
        assertThat(named("王建国").values().get(ResidentFields.TALENTS)).isEqualTo("象棋");
        assertThat(named("周新民").values().has(ResidentFields.TALENTS)).isFalse();
    }

    private List<Stored> changed() {
        return wiring.residents().service().all().stream().filter(person -> !"初中".equals(person.values().get(ResidentFields.EDUCATION))).filter(person -> {
            String code = person.values().get(ResidentFields.EDUCATION, "");
            return wiring.codes().shortName("education", code).contains("高中");
        }).toList();
    }

    @Test
    void whoIsFoundAgainAfterTheFileWasClosedIsShown() {
        Stored person = named("王建国");
        stage.run(() -> view.residentView().open(person.id()));
        assertThat(stage.has("#tab-0")).isTrue();
        stage.run(() -> stage.find("#residents-table").requestFocus());
        press(KeyCode.ESCAPE);
        assertThat(stage.has("#tab-0")).isFalse();
        stage.run(() -> view.residentView().open(person.id()));
        assertThat(stage.has("#tab-0")).as("the row was the current one already").isTrue();
    }

    @Test
    void whoWasChangedMeanwhileIsNotDeletedAndTheWindowSaysByWhom() {
        Stored person = named("王建国");
        stage.run(() -> view.residentView().open(person.id()));
        stage.run(() -> stage.find("#residents-table").requestFocus());
        press(KeyCode.DELETE);
        assertThat(stage.focused()).isEqualTo("dialog-leave");
        stage.run(() -> wiring.residents().service().save(person, person.values().with(ResidentFields.PHONE, "13800009999"), true));
        press(KeyCode.TAB);
        press(KeyCode.ENTER);
        assertThat(stage.on(() -> stage.<javafx.scene.Node>find(".dialog-body").lookupAll(".label").stream().map(label -> ((Label) label).getText()).toList()))
                .singleElement().asString().contains("王建国的资料刚变过", "王晓芸", "修改 王建国的联系电话");
        assertThat(wiring.residents().service().find(person.id())).isPresent();
    }

    @Test
    void aRegisterIsJoinedLeftAndJoinedAgainByKeyboard() {
        Stored person = named("王建国");
        stage.run(() -> view.residentView().open(person.id()));
        stage.run(() -> stage.find("#register-add").requestFocus());
        press(KeyCode.ENTER);
        assertThat(stage.focused()).isEqualTo("field-register");
        type("老年人名册");
        press(KeyCode.ENTER);
        type("满六十岁");
        press(KeyCode.CONTROL, KeyCode.S);
        assertThat(entries(person)).singleElement().satisfies(entry -> {
            assertThat(entry.values().get(RegisterFields.REASON)).isEqualTo("满六十岁");
            assertThat(entry.values().get(RegisterFields.JOINED_ON)).isNotNull();
        });
        stage.run(() -> stage.find("#register-0").requestFocus());
        press(KeyCode.ENTER);
        stage.run(() -> stage.find("#field-left_on").requestFocus());
        type("昨天");
        press(KeyCode.CONTROL, KeyCode.S);
        assertThat(stage.focused()).as("left before he joined").isEqualTo("field-left_on");
        stage.run(() -> stage.<TextInputControl>find("#field-left_on").clear());
        type("今天");
        press(KeyCode.CONTROL, KeyCode.S);
        assertThat(entries(person)).singleElement().satisfies(entry -> assertThat(entry.values().has(RegisterFields.LEFT_ON)).isTrue());
        stage.run(() -> stage.find("#register-add").requestFocus());
        press(KeyCode.ENTER);
        type("老年人名册");
        press(KeyCode.CONTROL, KeyCode.S);
        assertThat(entries(person)).hasSize(2);
    }

    private List<Stored> entries(Stored person) {
        return wiring.residents().registers().of(person.id());
    }

    @Test
    void anotherHeadIsChosenAmongTheMembersAndTheRelationsAreAsked() {
        Stored father = named("周新民");
        Stored mother = named("张秀梅");
        stage.run(() -> view.residentView().open(father.id()));
        stage.press(KeyCode.CONTROL, KeyCode.TAB);
        stage.run(() -> stage.find("#household-edit").requestFocus());
        press(KeyCode.ENTER);
        assertThat(stage.focused()).isEqualTo("field-head");
        stage.run(() -> stage.<TextInputControl>find("#field-head").clear());
        type("张秀梅");
        press(KeyCode.CONTROL, KeyCode.S);
        assertThat(named("张秀梅").values().get(ResidentFields.RELATION_TO_HEAD)).as("asked first").isEqualTo("10");
        press(KeyCode.ENTER);
        assertThat(named("张秀梅").values().get(ResidentFields.RELATION_TO_HEAD)).isEqualTo("02");
        assertThat(named("周新民").values().get(ResidentFields.RELATION_TO_HEAD)).isEqualTo("10");
        assertThat(wiring.residents().repository().household(mother.values().get(ResidentFields.HOUSEHOLD, 0L)).orElseThrow().values().get(HouseholdFields.HEAD)).isEqualTo(mother.id());
    }
}
