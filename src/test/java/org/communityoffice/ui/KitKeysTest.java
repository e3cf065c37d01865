package org.communityoffice.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.communityoffice.model.Field;
import org.communityoffice.model.Problem;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.Values;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

/// The parts of the kit, worked by keyboard in a headless window.
@InWindow
class KitKeysTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final Field<String> NAME = Field.text("name");
    private static final Field<String> SEX = Field.code("sex");
    private static final Field<LocalDate> BORN = Field.date("born");
    private static final Field<String> NOTE = Field.longText("note");
    private static final RecordType TYPE = new RecordType("person", "name", List.of(NAME, SEX, BORN, NOTE));
    @SuppressWarnings("NullAway.Init") // set before each test, on the FX thread
    private Stagehand stage;

    @AfterEach
    void close() throws Exception {
        stage.close();
    }

    @Test
    void aMomentAfterTheLastKeyTheFormHandsOverWhatWasTyped() throws Exception {
        Form form = form();
        CountDownLatch rested = new CountDownLatch(1);
        List<Map<String, String>> kept = new ArrayList<>();
        stage = new Stagehand(() -> new StackPane(form.node()));
        stage.run(() -> {
            form.onRest(() -> {
                kept.add(form.typed());
                rested.countDown();
            });
            form.focusFirst();
        });
        stage.type("买买提");
        assertThat(rested.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(kept.getFirst()).containsEntry("name", "买买提");
    }

    @Test
    void enterWalksTheFormAndWhatWasUnderstoodIsKept() throws Exception {
        Form form = form();
        List<String> done = new ArrayList<>();
        stage = new Stagehand(() -> new StackPane(form.node()));
        stage.run(() -> {
            form.onSave(() -> done.add("save"));
            form.onSaveAndNext(() -> done.add("next"));
            form.focusFirst();
        });
        stage.type("买买提·艾力");
        stage.press(KeyCode.ENTER);
        assertThat(stage.focused()).isEqualTo("field-sex");
        stage.type("n");
        stage.press(KeyCode.DOWN);
        stage.press(KeyCode.ENTER);
        assertThat(stage.focused()).isEqualTo("field-born");
        assertThat(text("#field-sex")).as("the second of 男, 女 that n stands for").isEqualTo("女");
        stage.type("560312");
        stage.press(KeyCode.ENTER);
        assertThat(text("#field-born")).isEqualTo("1956-03-12");
        assertThat(stage.focused()).isEqualTo("field-note");
        stage.press(KeyCode.CONTROL, KeyCode.S);
        stage.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(done).containsExactly("save", "next");
        assertThat(stage.on(form::values)).isEqualTo(Values.none(TYPE).with(NAME, "买买提·艾力").with(SEX, "2").with(BORN, LocalDate.of(1956, 3, 12)));
    }

    @Test
    void problemsStandBesideTheirFieldAndTypedWordsAreNeverLost() throws Exception {
        Form form = form();
        stage = new Stagehand(() -> new StackPane(form.node()));
        stage.run(form::focusFirst);
        stage.press(KeyCode.ENTER);
        stage.press(KeyCode.ENTER);
        stage.type("2026-02-30");
        assertThat(stage.on(form::values)).isNull();
        assertThat(stage.focused()).as("the first wrong field").isEqualTo("field-name");
        assertThat(stage.on(form::typed)).containsEntry("born", "2026-02-30");
        stage.run(() -> form.problems(List.of(new Problem("born", "这一天还没到"))));
        assertThat(stage.focused()).isEqualTo("field-born");
        var draft = stage.on(form::typed);
        stage.run(() -> {
            form.show(Values.none(TYPE));
            form.type(draft);
        });
        assertThat(text("#field-born")).isEqualTo("2026-02-30");
        assertThat(stage.on(form::isChanged)).isTrue();
    }

    @Test
    void theTableCopiesABlockAndPastesOne() throws Exception {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            rows.add(i);
        }
        List<List<List<String>>> pasted = new ArrayList<>();
        long[] spent = new long[1];
        RecordTable<Integer>[] held = new RecordTable[1];
        stage = new Stagehand(() -> {
            RecordTable<Integer> table = new RecordTable<>("t", List.of(Column.of("a", "甲", 100, row -> "甲" + row), Column.of("b", "乙", 100, row -> "99010119590312" + row),
                    Column.number("c", "丙", 80, row -> row)), row -> row, Remembered.inMemory());
            long before = System.nanoTime();
            table.show(rows);
            spent[0] = System.nanoTime() - before;
            table.onPaste((at, columns, cells) -> {
                assertThat(at).containsExactly(1, 2);
                assertThat(columns).containsExactly("b", "c");
                pasted.add(cells);
            });
            held[0] = table;
            return new StackPane(table.node());
        });
        assertThat(spent[0] / 1e6).as("ms to show 100,000 rows").isCloseTo(0, within(1000.0));
        stage.run(() -> held[0].view().requestFocus());
        stage.press(KeyCode.DOWN);
        stage.press(KeyCode.RIGHT);
        stage.press(KeyCode.SHIFT, KeyCode.DOWN);
        stage.press(KeyCode.SHIFT, KeyCode.RIGHT);
        stage.press(KeyCode.CONTROL, KeyCode.C);
        assertThat(stage.on(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("990101195903121\t1\r\n990101195903122\t2\r\n");
        stage.press(KeyCode.CONTROL, KeyCode.V);
        assertThat(pasted).containsExactly(List.of(List.of("990101195903121", "1"), List.of("990101195903122", "2")));
        assertThat(stage.on(() -> held[0].chosen())).containsExactly(1, 2);
        stage.press(KeyCode.SPACE);
        stage.press(KeyCode.CONTROL, KeyCode.END);
        assertThat(stage.on(() -> held[0].chosen())).as("ticks go before the block").containsExactly(1, 2);
        assertThat(stage.on(() -> held[0].currentProperty().get())).isEqualTo(99_999);
        long before = System.nanoTime();
        stage.press(KeyCode.CONTROL, KeyCode.A);
        assertThat((System.nanoTime() - before) / 1e6).as("ms to pick all").isLessThan(1500);
    }

    @Test
    void linesStandReadyBeforeTheRowsComeAndTakeThem() throws Exception {
        RecordTable<Integer>[] held = new RecordTable[1];
        stage = new Stagehand(() -> {
            held[0] = new RecordTable<>("t", List.of(Column.number("a", "甲", 100, row -> row)), row -> row, Remembered.inMemory());
            held[0].sortAtFirstBy("a");
            return new StackPane(held[0].node());
        });
        RecordTable<Integer> table = held[0];
        stage.run(() -> table.view().requestFocus());
        stage.press(KeyCode.DOWN);
        stage.press(KeyCode.CONTROL, KeyCode.A);
        stage.press(KeyCode.SPACE);
        stage.press(KeyCode.ENTER);
        assertThat(stage.on(table::rows)).isEmpty();
        assertThat(stage.on(table::chosen)).isEmpty();
        assertThat(stage.on(() -> table.currentProperty().get())).isNull();
        var before = stage.on(() -> List.copyOf(table.view().lookupAll(".table-cell")));
        assertThat(before).hasSizeGreaterThan(10);
        stage.run(() -> table.show(List.of(2, 1)));
        var after = stage.on(() -> table.view().lookupAll(".table-cell").stream().filter(cell -> cell instanceof RecordCell<?> one && !one.isEmpty()).toList());
        assertThat(after).hasSize(2).allMatch(before::contains);
        assertThat(stage.on(() -> List.copyOf(table.view().getItems()))).containsExactly(1, 2);
        stage.run(() -> table.show(List.of()));
        assertThat(stage.on(() -> table.view().getItems())).as("an empty list shows what stands in its place").isEmpty();
    }

    @Test
    void theRowStoodOnStaysWhileALongListIsOrderedAside() throws Exception {
        List<Runnable> underway = new ArrayList<>();
        RecordTable<Integer>[] held = new RecordTable[1];
        stage = new Stagehand(() -> {
            RecordTable<Integer> table = new RecordTable<>("t", List.of(Column.number("a", "甲", 100, row -> row)), row -> row, Remembered.inMemory());
            table.orderAside((ordering, then) -> underway.add(() -> then.accept(ordering.get())));
            table.show(java.util.stream.IntStream.range(0, 5_000).boxed().toList());
            table.goToId(4_000);
            held[0] = table;
            return new StackPane(table.node());
        });
        RecordTable<Integer> table = held[0];
        stage.run(() -> {
            table.view().getColumns().get(1).setSortType(javafx.scene.control.TableColumn.SortType.DESCENDING);
            table.view().getSortOrder().setAll(List.of(table.view().getColumns().get(1)));
        });
        assertThat(stage.on(() -> table.rows().getFirst())).as("what was shown stays").isEqualTo(0);
        stage.run(() -> underway.forEach(Runnable::run));
        assertThat(stage.on(() -> table.rows().getFirst())).isEqualTo(4_999);
        assertThat(stage.on(() -> table.currentProperty().get())).isEqualTo(4_000);
        assertThat(stage.on(() -> table.view().getSelectionModel().getSelectedIndex())).isEqualTo(999);
        stage.run(() -> {
            table.show(java.util.stream.IntStream.range(0, 6_000).boxed().toList());
            assertThat(table.goToId(5_500)).isTrue();
            underway.getLast().run();
        });
        assertThat(stage.on(() -> table.currentProperty().get())).as("gone to before it had arrived").isEqualTo(5_500);
    }

    @Test
    void thePaletteFindsWhileTypingAndEnterOpens() throws Exception {
        List<String> opened = new ArrayList<>();
        Overlay[] overlay = new Overlay[1];
        FindPalette[] palette = new FindPalette[1];
        javafx.scene.control.TextField below = new javafx.scene.control.TextField();
        below.setId("below");
        stage = new Stagehand(() -> {
            StackPane root = new StackPane(below);
            overlay[0] = new Overlay(root);
            palette[0] = new FindPalette(overlay[0], (typed, answer) -> answer.accept(typed.isEmpty() ? List.of() : List.of(
                    new FindSource.Group("居民", "2 人", 2, List.of(hit("张秀梅", opened), hit("周新民", opened))),
                    new FindSource.Group("操作", "1 项", 1, List.of(hit("新增居民", opened))))));
            return root;
        });
        stage.run(below::requestFocus);
        stage.run(() -> palette[0].open());
        assertThat(stage.focused()).isEqualTo("find");
        stage.type("zxm");
        Thread.sleep(120);
        stage.press(KeyCode.DOWN);
        stage.press(KeyCode.ENTER);
        assertThat(opened).containsExactly("周新民");
        assertThat(stage.focused()).as("focus comes back").isEqualTo("below");
        stage.run(() -> palette[0].open());
        stage.press(KeyCode.TAB);
        stage.press(KeyCode.TAB);
        stage.press(KeyCode.ENTER);
        assertThat(opened).as("Tab goes on to the kind 操作").containsExactly("周新民", "新增居民");
        stage.run(() -> palette[0].open());
        stage.press(KeyCode.ESCAPE);
        assertThat(stage.focused()).isEqualTo("below");
    }

    @Test
    void aDialogKeepsTheKeyboardAndTheDangerousButtonIsNotTheDefault() throws Exception {
        List<String> done = new ArrayList<>();
        Dialogs[] dialogs = new Dialogs[1];
        javafx.scene.control.TextField below = new javafx.scene.control.TextField();
        below.setId("below");
        stage = new Stagehand(() -> {
            StackPane root = new StackPane(below);
            dialogs[0] = new Dialogs(new Overlay(root));
            return root;
        });
        stage.run(below::requestFocus);
        stage.run(() -> dialogs[0].confirm("删除 3 人", "可以在回收站找回。", "删除 3 人，可撤销", true, () -> done.add("deleted")));
        assertThat(stage.focused()).isEqualTo("dialog-leave");
        for (int i = 0; i < 5; i++) {
            stage.press(KeyCode.TAB);
            assertThat(stage.focused()).isNotEqualTo("below");
        }
        stage.press(KeyCode.ESCAPE);
        assertThat(done).isEmpty();
        stage.run(() -> dialogs[0].confirm("导入", "", "导入 3 人", false, () -> done.add("imported")));
        stage.press(KeyCode.ENTER);
        assertThat(done).containsExactly("imported");
        assertThat(stage.focused()).isEqualTo("below");
    }

    private static FindSource.Hit hit(String name, List<String> opened) {
        return new FindSource.Hit(Feather.USER, List.of(new FindSource.Part(name, true)), List.of(), "", "", () -> opened.add(name));
    }

    private String text(String id) {
        TextInputControl control = stage.find(id);
        return control.getText();
    }

    private static Form form() {
        Choices sexes = Choices.of(List.of(new Choices.Choice("1", "男", ""), new Choices.Choice("2", "女", "")));
        return new Form(TYPE, List.of(new FormField(NAME, "姓名", true, "", null, false), new FormField(SEX, "性别", false, "", sexes, false),
                new FormField(BORN, "出生日期", false, "", null, false), new FormField(NOTE, "备注", false, "", null, false)), CLOCK);
    }
}
