package org.communityoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.communityoffice.database.Office;
import org.communityoffice.model.SaveResult;
import org.communityoffice.patrol.IncidentFields;
import org.communityoffice.patrol.NightShift;
import org.communityoffice.patrol.Sheet;
import org.communityoffice.patrol.SheetReading;
import org.communityoffice.patrol.SheetTyping;
import org.communityoffice.patrol.Shift;
import org.communityoffice.patrol.ShiftFields;
import org.communityoffice.patrol.ShiftMemberFields;
import org.communityoffice.patrol.SignInFields;
import org.communityoffice.pictures.PictureOffice;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.ui.InWindow;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.Stagehand;
import org.communityoffice.ui.Theme;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Task 1: last night's sheet by the number pad, keys counted; and people who sign in at the desk.
@InWindow
class SignInJourneyTest {
    private static final LocalDate NIGHT = LocalDate.of(2026, 10, 28);
    private static final int GOAL = 40;
    private @TempDir Path folder;
    private int keys;

    @Test
    void lastNightWithTwoLateAndOneMissingInFortyKeys() throws Exception {
        at(PictureOffice.CLOCK, (clerk, wiring, made) -> {
            press(clerk, KeyCode.CONTROL, KeyCode.DIGIT4);
            until(() -> clerk.focused().equals("sheet-cell") ? Boolean.TRUE : null);

            // the fourth came at 22:14, the sixth did not come, the eighth came at 22:31; the others as the rota says
            times(clerk, KeyCode.DOWN, 3);
            type(clerk, "2214");
            times(clerk, KeyCode.DOWN, 2);
            type(clerk, "-");
            times(clerk, KeyCode.DOWN, 2);
            type(clerk, "2231");
            press(clerk, KeyCode.DOWN);
            type(clerk, "0");
            press(clerk, KeyCode.ENTER);
            type(clerk, "+");
            press(clerk, KeyCode.CONTROL, KeyCode.S);

            Shift saved = until(() -> wiring.patrol().repository().shift(made.night()).filter(shift -> shift.signIns().size() == 9).orElse(null));
            assertThat(keys).as("keys of task 1").isLessThanOrEqualTo(GOAL);
            System.out.println("task 1: " + keys + " keys, 0 clicks");
            assertThat(saved.row().values().get(ShiftFields.SHIFT_STATUS)).isEqualTo(Shift.SIGNED);
            assertThat(saved.row().values().get(ShiftFields.FOUND_TEXT)).isEqualTo("无情况");
            assertThat(saved.members().get(5).values().get(ShiftMemberFields.ABSENT)).isTrue();
            assertThat(saved.signInFor(saved.members().get(3))).hasValueSatisfying(late -> {
                assertThat(late.values().get(SignInFields.SIGN_IN_AT)).isEqualTo(NIGHT.atTime(22, 14));
                assertThat(late.values().get(SignInFields.TYPED_IN)).isEqualTo("2214");
                assertThat(late.values().get(SignInFields.SIGN_OUT_AT)).isEqualTo(NIGHT.plusDays(1).atTime(6, 0));
                assertThat(late.values().get(SignInFields.METHOD)).isEqualTo("PAPER");
                assertThat(late.values().get(SignInFields.ENTRY_REASON)).isEqualTo("纸质签到表次日录入");
            });
            assertThat(wiring.history().recent(1).getFirst().title()).isEqualTo("签到：10-28 夜班 治安巡逻队 10 人");

            until(() -> clerk.focused().equals("sheet-cell") ? Boolean.TRUE : null);
            clerk.press(KeyCode.CONTROL, KeyCode.Z);
            until(() -> wiring.patrol().repository().shift(made.night()).filter(shift -> shift.signIns().isEmpty()).orElse(null));
        });
    }

    @Test
    void aStepOfTheSheetIsTakenBackOnlyWhereTheSheetIsSeen() throws Exception {
        at(PictureOffice.CLOCK, (clerk, wiring, made) -> {
            clerk.press(KeyCode.CONTROL, KeyCode.DIGIT4);
            until(() -> clerk.focused().equals("sheet-cell") ? Boolean.TRUE : null);
            String saved = undo(clerk);
            clerk.type("2214");
            clerk.press(KeyCode.ENTER);
            String step = until(() -> undo(clerk).equals(saved) ? null : undo(clerk));
            clerk.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            assertThat(undo(clerk)).as("on another page").isEqualTo(saved);
            clerk.press(KeyCode.CONTROL, KeyCode.DIGIT4);
            assertThat(undo(clerk)).as("the sheet again, as it was left").isEqualTo(step);
            clerk.press(KeyCode.CONTROL, KeyCode.TAB);
            assertThat(undo(clerk)).as("on another tab").isEqualTo(saved);
        });
    }

    private static String undo(Stagehand clerk) {
        return clerk.on(() -> ((javafx.scene.control.Button) clerk.find("#undo")).getText());
    }

    @Test
    void atTheDeskByInitials() throws Exception {
        Clock atNight = Clock.fixed(LocalDateTime.of(2026, 10, 28, 22, 7).atZone(ZoneId.of("Asia/Shanghai")).toInstant(), ZoneId.of("Asia/Shanghai"));
        at(atNight, (clerk, wiring, made) -> {
            // the evening is asked for first: it ended and nobody entered it
            clerk.press(KeyCode.CONTROL, KeyCode.DIGIT4);
            until(() -> clerk.focused().equals("sheet-cell") ? Boolean.TRUE : null);
            clerk.press(KeyCode.PAGE_DOWN);
            until(() -> clerk.on(() -> clerk.find("#desk-initials").getParent().isVisible()) ? Boolean.TRUE : null);
            clerk.press(KeyCode.F8);
            assertThat(clerk.focused()).isEqualTo("desk-initials");
            clerk.type("ljj");
            clerk.press(KeyCode.ENTER);
            Shift running = until(() -> wiring.patrol().repository().shift(made.night()).filter(shift -> !shift.signIns().isEmpty()).orElse(null));
            assertThat(running.signIns()).singleElement().satisfies(one -> {
                assertThat(one.values().get(SignInFields.PERSON_NAME)).isEqualTo("刘建军");
                assertThat(one.values().get(SignInFields.METHOD)).isEqualTo("SELF");
                assertThat(one.values().get(SignInFields.SIGN_IN_AT)).isEqualTo(NIGHT.atTime(22, 7));
                assertThat(one.values().get(SignInFields.TYPED_IN)).isEqualTo("ljj");
            });
        });
    }

    @Test
    void anIncidentFromTheSheetIsHandledWithinADay() throws Exception {
        at(PictureOffice.CLOCK, (clerk, wiring, made) -> {
            clerk.press(KeyCode.CONTROL, KeyCode.DIGIT4);
            until(() -> clerk.focused().equals("sheet-cell") ? Boolean.TRUE : null);
            clerk.press(KeyCode.F9);
            until(() -> clerk.focused().equals("field-found_at") ? Boolean.TRUE : null);
            clerk.run(() -> ((javafx.scene.control.TextField) clerk.find("#field-found_at")).setText("2026-10-28 23:40"));
            clerk.press(KeyCode.ENTER);
            clerk.type("正兴门路口");
            clerk.press(KeyCode.ENTER);
            clerk.type("电动车违停充电");
            clerk.run(() -> ((javafx.scene.control.TextArea) clerk.find("#field-description")).setText("5 号楼下飞线充电"));
            clerk.press(KeyCode.CONTROL, KeyCode.S);
            var saved = until(() -> wiring.patrol().incidents().ofMonth(java.time.YearMonth.of(2026, 10)).stream().findFirst().orElse(null));
            assertThat(saved.values().get(IncidentFields.SHIFT)).isEqualTo(made.night());
            assertThat(saved.values().get(IncidentFields.INCIDENT_KIND)).isEqualTo("DD");
            assertThat(wiring.patrol().incidents().state(saved.values()).words()).isEqualTo("剩 13 小时");
            until(() -> clerk.focused().equals("incidents-table") ? Boolean.TRUE : null);
            clerk.press(KeyCode.CONTROL, KeyCode.Z);
            until(() -> wiring.patrol().incidents().ofMonth(java.time.YearMonth.of(2026, 10)).isEmpty() ? Boolean.TRUE : null);
        });
    }

    @Test
    void aHalfTypedIncidentWaitsAndThePlaceIsAPost() throws Exception {
        at(PictureOffice.CLOCK, (clerk, wiring, made) -> {
            clerk.press(KeyCode.CONTROL, KeyCode.DIGIT4);
            until(() -> clerk.focused().equals("sheet-cell") ? Boolean.TRUE : null);
            wiring.patrol().incidents().save(null, wiring.patrol().incidents().blank(null).change().set(IncidentFields.POST, "青石巷口").set(IncidentFields.INCIDENT_KIND, "ZD").done());
            clerk.run(() -> ((javafx.scene.control.ButtonBase) clerk.find("#patrol-tab-incident")).fire());
            until(() -> clerk.on(() -> clerk.<javafx.scene.control.TableView<?>>find("#incidents-table").getItems().isEmpty() ? null : Boolean.TRUE));
            assertThat(clerk.on(() -> clerk.has("#incidents-table .state.soon"))).as("its state stands in a box").isTrue();
            clerk.press(KeyCode.CONTROL, KeyCode.N);
            until(() -> clerk.focused().equals("field-found_at") ? Boolean.TRUE : null);
            clerk.press(KeyCode.ENTER);
            clerk.type("xf");
            clerk.press(KeyCode.DOWN);
            clerk.press(KeyCode.ENTER);
            assertThat(clerk.on(() -> ((javafx.scene.control.TextField) clerk.find("#field-post")).getText())).isEqualTo("消防通道");
            // a look at another incident: what is typed is no longer in front, and comes back with the next new one
            // the field just left may still take the focus to the next one, so the table is gone to until it answers
            until(() -> {
                clerk.run(() -> {
                    clerk.find("#incidents-table").requestFocus();
                    clerk.<javafx.scene.control.TableView<?>>find("#incidents-table").getSelectionModel().clearSelection();
                });
                clerk.press(KeyCode.HOME);
                clerk.press(KeyCode.DOWN);
                return clerk.on(() -> clerk.has("#field-post") ? null : Boolean.TRUE);
            });
            clerk.press(KeyCode.CONTROL, KeyCode.N);
            until(() -> clerk.focused().equals("field-found_at") ? Boolean.TRUE : null);
            assertThat(clerk.on(() -> ((javafx.scene.control.TextField) clerk.find("#field-post")).getText())).isEqualTo("消防通道");
        });
    }

    @Test
    void thePostOfAnAbsentOneIsTakenByInitials() throws Exception {
        at(PictureOffice.CLOCK, (clerk, wiring, made) -> {
            clerk.press(KeyCode.CONTROL, KeyCode.DIGIT4);
            until(() -> clerk.focused().equals("sheet-cell") ? Boolean.TRUE : null);
            assertThat(clerk.on(() -> clerk.find("#cover-initials").getParent().isVisible())).isFalse();
            type(clerk, "-");
            press(clerk, KeyCode.ENTER);
            until(() -> clerk.on(() -> clerk.find("#cover-initials").getParent().isVisible() ? Boolean.TRUE : null));
            clerk.run(() -> clerk.find("#cover-initials").requestFocus());
            clerk.type("mqh");
            clerk.press(KeyCode.ENTER);
            until(() -> clerk.focused().equals("sheet-cell") ? Boolean.TRUE : null);
            assertThat(clerk.on(() -> clerk.find("#cover-initials").getParent().isVisible())).as("nobody is absent now").isFalse();
            type(clerk, "2215");
            press(clerk, KeyCode.ENTER);
            type(clerk, "0");
            press(clerk, KeyCode.ENTER);
            type(clerk, "+");
            press(clerk, KeyCode.CONTROL, KeyCode.S);
            Shift saved = until(() -> wiring.patrol().repository().shift(made.night()).filter(shift -> shift.signIns().size() == 10).orElse(null));
            assertThat(saved.signInFor(saved.members().getFirst()).orElseThrow().values()).satisfies(values -> {
                assertThat(values.get(SignInFields.PERSON_NAME)).isEqualTo("孟庆海");
                assertThat(values.get(SignInFields.STANDS_IN)).isTrue();
                assertThat(values.get(SignInFields.SIGN_IN_AT)).isEqualTo(NIGHT.atTime(22, 15));
            });
        });
    }

    @Test
    void twoClerksAtOneSheetSeeBothVersionsAndNothingIsLost() throws Exception {
        at(PictureOffice.CLOCK, (clerk, wiring, made) -> {
            clerk.press(KeyCode.CONTROL, KeyCode.DIGIT4);
            until(() -> clerk.focused().equals("sheet-cell") ? Boolean.TRUE : null);
            type(clerk, "2152");
            clerk.press(KeyCode.ENTER);
            // meanwhile the head enters the first line otherwise, and the second
            var service = wiring.patrol().signIns();
            var desk = service.desk(made.night()).orElseThrow();
            SheetTyping typing = new SheetTyping(new SheetReading(desk.span(), service.now()), who -> service.meant(who, desk.shift()), desk.rules()::refusal);
            Sheet theirs = Sheet.of(desk.shift());
            for (int i = 0; i < 2; i++) {
                theirs = ((SheetTyping.Typed.Changed) typing.type(theirs, i, SheetTyping.Column.IN, "220" + i)).sheet();
            }
            assertThat(service.save(theirs, "停电")).isInstanceOf(SaveResult.Saved.class);
            type(clerk, "0");
            clerk.press(KeyCode.ENTER);
            type(clerk, "+");
            clerk.press(KeyCode.CONTROL, KeyCode.S);
            until(() -> clerk.on(() -> clerk.has(".dialog-foot .filled") ? Boolean.TRUE : null));
            clerk.run(() -> ((javafx.scene.control.ButtonBase) clerk.find(".dialog-foot .filled")).fire());
            Shift saved = until(() -> wiring.patrol().repository().shift(made.night()).filter(shift -> shift.signIns().size() == 10).orElse(null));
            assertThat(saved.signInFor(saved.members().getFirst()).orElseThrow().values().get(SignInFields.SIGN_IN_AT)).as("one's own is chosen already").isEqualTo(NIGHT.atTime(21, 52));
        });
    }

    private interface Journey {
        void go(Stagehand clerk, Wiring wiring, NightShift.Made made) throws Exception;
    }

    private void at(Clock clock, Journey journey) throws Exception {
        Stagehand[] stage = new Stagehand[1];
        try (Office office = PictureOffice.make(folder.resolve("office")); Work work = Work.threads(Platform::runLater)) {
            Wiring wiring = new Wiring(office, new CurrentUser("王晓芸", Role.CLERK), clock);
            NightShift.Made made = NightShift.make(wiring.patrol().repository(), wiring.patrol().teams(), NIGHT);
            OfficeView[] view = new OfficeView[1];
            stage[0] = new Stagehand(() -> {
                view[0] = new OfficeView(wiring, work, new Theme(false), Remembered.inMemory(), () -> { });
                return view[0].frame().root();
            });
            stage[0].run(() -> view[0].frame().focusPage());
            journey.go(stage[0], wiring, made);
        } finally {
            if (stage[0] != null) {
                stage[0].close();
            }
        }
    }

    private void press(Stagehand clerk, KeyCode... codes) {
        keys += codes.length;
        clerk.press(codes);
    }

    private void times(Stagehand clerk, KeyCode code, int many) {
        for (int i = 0; i < many; i++) {
            press(clerk, code);
        }
    }

    private void type(Stagehand clerk, String text) {
        keys += text.length();
        for (char c : text.toCharArray()) {
            clerk.key(c);
        }
    }

    static <T> T until(Callable<@Nullable T> asked) throws Exception {
        for (int i = 0; i < 1_000; i++) {
            T answer = asked.call();
            if (answer != null) {
                return answer;
            }
            Thread.sleep(10);
        }
        throw new AssertionError("did not happen within ten seconds");
    }
}
