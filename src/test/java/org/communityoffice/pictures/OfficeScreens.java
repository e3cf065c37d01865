package org.communityoffice.pictures;

import static javafx.scene.input.KeyCode.DELETE;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.E;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F2;
import static javafx.scene.input.KeyCode.G;
import static javafx.scene.input.KeyCode.I;
import static javafx.scene.input.KeyCode.K;
import static javafx.scene.input.KeyCode.M;
import static javafx.scene.input.KeyCode.N;
import static javafx.scene.input.KeyCode.P;
import static javafx.scene.input.KeyCode.R;
import static javafx.scene.input.KeyCode.S;
import static javafx.scene.input.KeyCode.SPACE;
import static javafx.scene.input.KeyCode.T;
import static javafx.scene.input.KeyCode.TAB;
import static javafx.scene.input.KeyCode.Y;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import org.communityoffice.activity.ActivityFields;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Words;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.security.Role;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.Trouble;

/// Every screen of an open office, one after another, each from where the one before it was.
final class OfficeScreens {
    private static final Path INPUT = Path.of("src/test/resources/input");
    private static final Runnable NOTHING = () -> { };
    private static final String TODAY = "今天";
    private static final String RESIDENTS = "居民";
    private static final String IMPORT = "导入";
    private static final String REPORTS = "报表";
    private static final String PATROL = "巡逻";
    private static final String RENTAL = "出租屋";
    private static final String SETTINGS = "设置";

    private OfficeScreens() {}

    private static final List<Screen> OWN = List.of(
            new Screen("01-today", TODAY, "01-today", place -> {
                place.open(TODAY);
                place.run(() -> place.frame().focusPage());
            }),
            new Screen("02-residents", RESIDENTS, "02-residents", place -> {
                place.open(RESIDENTS);
                place.run(() -> place.view().residentView().open(14));
            }),
            new Screen("02-residents-family", RESIDENTS, "02-residents", place -> place.key(TAB, true)),
            new Screen("02-residents-columns", RESIDENTS, "", place -> place.run(() -> columns(place))),
            new Screen("02-residents-form", RESIDENTS, "", place -> {
                hidePopups(place);
                place.key(F2, false);
            }),
            new Screen("02-residents-form-errors", RESIDENTS, "", place -> {
                place.write("#field-id_no", "990101194403121234");
                place.write("#field-birth_date", "1944-13-40");
                place.key(S, true);
            }),
            new Screen("02-residents-conflict", RESIDENTS, "", place -> {
                place.key(ESCAPE, false);
                dropTyped(place);
                place.key(F2, false);
                place.write("#field-phone", "13800009001");
                Stored now = place.wiring().residents().service().find(14).orElseThrow();
                place.run(() -> place.wiring().residents().service().save(now, now.values().with(ResidentFields.PHONE, "13800009002").with(ResidentFields.EMPLOYER, "街道食堂"), true));
                place.key(S, true);
            }),
            new Screen("02-residents-delete", RESIDENTS, "", place -> {
                place.key(ESCAPE, false);
                place.key(ESCAPE, false);
                dropTyped(place);
                place.key(DELETE, false);
            }),
            new Screen("03-find", RESIDENTS, "03-find", place -> {
                place.key(ESCAPE, false);
                place.key(K, true);
                place.write("#find", "zxm");
                Camera.settle(400);
            }),
            new Screen("02-residents-export", RESIDENTS, "", place -> {
                place.key(ESCAPE, false);
                place.run(() -> place.frame().focusPage());
                place.key(E, true);
            }),
            new Screen("02-residents-print", RESIDENTS, "", place -> {
                place.key(ESCAPE, false);
                place.run(() -> place.frame().focusPage());
                place.key(P, true);
            }),
            new Screen("02-residents-together", RESIDENTS, "", place -> {
                place.key(ESCAPE, false);
                place.run(() -> place.frame().focusPage());
                for (int i = 0; i < 4; i++) {
                    place.key(SPACE, false);
                    place.key(DOWN, false);
                }
                place.key(T, true);
                place.write("#field-which", "文化程度");
                place.write("#field-education", "高中");
                hidePopups(place);
            }),
            new Screen("02-residents-move", RESIDENTS, "", place -> {
                leaveForm(place);
                place.run(() -> place.view().residentView().open(13));
                place.run(() -> place.frame().focusPage());
                place.key(M, true);
                place.write("#field-address", "8-1-909");
            }),
            new Screen("02-residents-left", RESIDENTS, "", place -> place.key(M, true)),
            new Screen("02-residents-household", RESIDENTS, "", place -> {
                leaveForm(place);
                place.fire("#tab-1");
                place.fire("#household-edit");
            }),
            new Screen("02-residents-head", RESIDENTS, "", place -> {
                place.write("#field-head", "张秀梅");
                place.run(() -> place.stage().getScene().lookup("#field-address").requestFocus());
                place.key(S, true);
            }),
            new Screen("02-residents-register", RESIDENTS, "", place -> {
                place.key(ESCAPE, false);
                leaveForm(place);
                place.fire("#tab-0");
                place.fire("#register-add");
            }),
            new Screen("02-residents-register-errors", RESIDENTS, "", place -> {
                place.write("#field-register", "没有这个名册");
                place.write("#field-left_on", "2025-13-01");
                place.run(() -> place.stage().getScene().lookup("#field-reason").requestFocus());
                place.key(S, true);
            }),
            new Screen("12-no-hits", RESIDENTS, "", place -> {
                leaveForm(place);
                place.write("#seek", "没有这个人");
                Camera.settle(400);
            }),
            new Screen("06-activities", "活动", "", place -> {
                place.write("#seek", "");
                place.open("活动");
                place.wiring().activities().service().all().stream().filter(one -> one.values().get(ActivityFields.TITLE, "").startsWith("重阳")).findFirst()
                        .ifPresent(one -> place.run(() -> place.view().activityView().open(one.id())));
                Camera.settle(400);
            }),
            new Screen("06-activities-people", "活动", "", place -> {
                place.key(TAB, true);
                Camera.settle(200);
            }),
            new Screen("06-activities-files", "活动", "", place -> {
                place.key(TAB, true);
                place.key(TAB, true);
                Camera.settle(600);
            }),
            new Screen("06-activities-form", "活动", "", place -> {
                place.key(N, true);
                Camera.settle(300);
            }),
            new Screen("05-patrol", PATROL, "05-sign-in", place -> {
                place.key(ESCAPE, false);
                place.open(PATROL);
            }),
            new Screen("06-hand-over", PATROL, "06-hand-over", place -> place.fire("#patrol-tab-hand-over")),
            new Screen("05-incidents", PATROL, "", place -> place.fire("#patrol-tab-incident")),
            new Screen("05-rota", PATROL, "", place -> place.fire("#patrol-tab-rota")),
            new Screen("08-rental", RENTAL, "08-rental", place -> {
                place.open(RENTAL);
                place.run(() -> ((ListView<?>) place.stage().getScene().getRoot().lookup("#rentals")).getSelectionModel().selectFirst());
            }),
            new Screen("08-hazard-recheck", RENTAL, "", place -> place.key(R, true)),
            new Screen("08-hazard-hand-over", RENTAL, "", place -> {
                place.key(ESCAPE, false);
                place.key(Y, true);
            }),
            new Screen("08-hazard-notice", RENTAL, "", place -> {
                place.key(ESCAPE, false);
                place.key(G, true);
            }),
            new Screen("08-rental-file", RENTAL, "", place -> {
                place.key(ESCAPE, false);
                place.link("档案");
            }),
            new Screen("08-rental-tenants", RENTAL, "", place -> place.fire("#tab-1")),
            new Screen("08-rental-room", RENTAL, "", place -> {
                place.key(ESCAPE, false);
                place.fire("#room-201");
            }),
            new Screen("08-rental-in", RENTAL, "", place -> place.key(I, true)),
            new Screen("08-rental-form", RENTAL, "", place -> {
                place.key(ESCAPE, false);
                place.key(F2, false);
            }),
            new Screen("08-rental-empty-filter", RENTAL, "", place -> {
                place.key(ESCAPE, false);
                place.write("#rental-seek", "没有这户");
                Camera.settle(300);
            }),
            new Screen("08-equipment", RENTAL, "", place -> {
                place.write("#rental-seek", "");
                Camera.settle(300);
                place.key(T, true);
            }),
            new Screen("08-equipment-form", RENTAL, "", place -> {
                place.key(DOWN, false);
                place.key(F2, false);
            }),
            new Screen("10-reports", REPORTS, "10-reports", place -> place.open(REPORTS)),
            new Screen("10-reports-typed", REPORTS, "", place -> {
                place.fire("#typed-figures");
                place.write("#typed-VIS-HH", "74");
                place.write("#typed-VIS-KEY-RATE", "39/38");
            }),
            new Screen("04-import-empty", IMPORT, "", place -> {
                place.key(ESCAPE, false);
                place.open(IMPORT);
            }),
            new Screen("04-import", IMPORT, "04-import", place -> {
                place.run(() -> place.imports().open(sample("A01")));
                place.run(() -> ((TableView<?>) place.stage().getScene().lookup("#import-result")).getSelectionModel().clearAndSelect(0));
            }),
            new Screen("04-import-done", IMPORT, "", place -> place.run(() -> place.imports().apply())),
            new Screen("13-settings-office", SETTINGS, "", place -> {
                place.open(SETTINGS);
                place.fire("#section-profile");
            }),
            section("buildings"),
            new Screen("13-settings-lists", SETTINGS, "", place -> {
                place.fire("#section-lists");
                place.run(() -> ((ListView<?>) place.stage().getScene().getRoot().lookup("#lists")).getSelectionModel().select(14));
            }),
            section("safety"), section("looks"), section("actions"), section("bin"), section("checklist"),
            new Screen("13-settings-checklist-item", SETTINGS, "", place -> {
                place.key(DOWN, false);
                place.key(DOWN, false);
                place.write("#field-applies_when", "floor>=3");
            }),
            new Screen("13-settings-users", SETTINGS, "", place -> {
                place.run(() -> {
                    var users = place.wiring().settings().users();
                    users.add("李明", Role.CLERK, "lan-tian-bai-yun".toCharArray());
                    users.add("陈志强", Role.PATROL, "lan-tian-bai-yun".toCharArray());
                    users.accounts().stream().filter(one -> one.person().name().equals("陈志强")).forEach(one -> users.shutOut(one.person()));
                });
                place.fire("#section-users");
                place.key(DOWN, false);
            }),
            new Screen("13-settings-user-new", SETTINGS, "", place -> place.key(N, true)),
            new Screen("12-error", SETTINGS, "12-error-and-empty", place -> place.run(() -> place.frame().dialogs().trouble(
                    new Trouble("打印花名册时出了意外，没有打出来", "09:41:07 以前存的都在；正在改的“张秀梅”有草稿。", "花名册 128 人，一页也没有送到打印机。",
                            "再打一次。还不行，先存成 PDF，用别的电脑打印。", "4K7-29", "先不打了", List.of(Command.plain("存成 PDF", null, null, NOTHING), Command.filled("再打一次", null, null, NOTHING)))))));

    static final List<Screen> ALL = Stream.concat(InspectionScreens.ALL.stream(), OWN.stream()).toList();

    /// An office that has nobody yet.
    static final List<Screen> EMPTY = List.of(
            new Screen("01-today-nothing", TODAY, "", place -> place.open(TODAY)),
            new Screen("12-empty-residents", RESIDENTS, "12-error-and-empty", place -> place.open(RESIDENTS)),
            new Screen("12-empty-reports", REPORTS, "", place -> place.open(REPORTS)),
            new Screen("12-empty-bin", SETTINGS, "", place -> {
                place.open(SETTINGS);
                place.fire("#section-bin");
            }));

    private static Screen section(String name) {
        return new Screen("13-settings-" + name, SETTINGS, "", at -> at.fire("#section-" + name));
    }

    private static void columns(Place place) {
        place.stage().getScene().getRoot().lookupAll(".button").stream().map(javafx.scene.control.Button.class::cast)
                .filter(button -> Words.of("resident.columns").equals(button.getAccessibleText())).findFirst().ifPresent(button -> {
                    button.requestFocus();
                    button.fire();
                });
    }

    private static void hidePopups(Place place) {
        place.run(() -> List.copyOf(javafx.stage.Window.getWindows()).stream().filter(javafx.stage.PopupWindow.class::isInstance).forEach(javafx.stage.Window::hide));
    }

    /// Answers the question whether what was typed may go, where it is asked.
    private static void dropTyped(Place place) {
        place.run(() -> place.stage().getScene().getRoot().lookupAll(".dialog-foot .dangerous").stream().map(javafx.scene.control.Button.class::cast).findFirst().ifPresent(javafx.scene.control.Button::fire));
    }

    private static void leaveForm(Place place) {
        place.run(() -> place.stage().getScene().lookup("#side-panel .text-field").requestFocus());
        place.key(ESCAPE, false);
        dropTyped(place);
    }

    private static Path sample(String start) {
        try (var files = Files.list(INPUT)) {
            return files.filter(file -> file.getFileName().toString().startsWith(start)).findFirst().orElseThrow();
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
