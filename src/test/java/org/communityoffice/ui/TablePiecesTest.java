package org.communityoffice.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.Values;
import org.junit.jupiter.api.Test;

/// The parts of table and window that need no window.
class TablePiecesTest {
    @Test
    void aBlockGoesToTheClipboardAndBack() {
        List<List<String>> block = List.of(List.of("孙丽华", "990101195903120426"), List.of("两行\n的备注", "引\"号"), List.of("\"整格", "尾\t巴"));
        assertThat(CellText.read(CellText.write(block))).isEqualTo(block);
        assertThat(CellText.read("a\tb\r\nc\td\r\n")).containsExactly(List.of("a", "b"), List.of("c", "d"));
        assertThat(CellText.read("5\" 管\t\n")).containsExactly(List.of("5\" 管", ""));
        assertThat(CellText.read("\"一\"\"二\"\tx")).containsExactly(List.of("一\"二", "x"));
    }

    @Test
    void theStateOfATableSurvivesBeingWritten() {
        TableState state = new TableState(List.of(new TableState.Shape("name", 132, true), new TableState.Shape("age", 48, false)), "name", false);
        assertThat(TableState.read(state.written())).isEqualTo(state);
        assertThat(TableState.read("").columns()).isEmpty();
        assertThat(TableState.read("+age;name,x,1;age,50,1").columns()).containsExactly(new TableState.Shape("age", 50, true));
    }

    @Test
    void wordsSortByPinyinAndTheNumbersInThemBySize() {
        Column<String> words = Column.of("words", "词", 100, row -> row);
        assertThat(RowOrder.sorted(List.of("樱花苑 10-2-101", "樱花苑 2-2-503", "", "东风里 8 号", "樱花苑 2-2-61"), words, true))
                .containsExactly("东风里 8 号", "樱花苑 2-2-61", "樱花苑 2-2-503", "樱花苑 10-2-101", "");
        assertThat(RowOrder.sorted(List.of("", "陈", "王", "安"), words, false)).containsExactly("王", "陈", "安", "");
        assertThat(RowOrder.sorted(List.of("9", "10", ""), Column.<String>number("n", "数", 40, row -> row.isEmpty() ? null : Integer.valueOf(row)), true)).containsExactly("9", "10", "");
    }

    @Test
    void aLongListIsOrderedAsideAndOnlyWhatWasAskedLastArrives() {
        Column<Integer> up = Column.number("n", "数", 40, row -> row);
        List<Integer> many = java.util.stream.IntStream.range(0, LongOrder.MANY).mapToObj(i -> (i * 7919) % LongOrder.MANY).toList();
        List<Runnable> underway = new java.util.ArrayList<>();
        List<List<Integer>> arrived = new java.util.ArrayList<>();
        LongOrder<Integer> order = new LongOrder<>();
        order.aside((ordering, then) -> underway.add(() -> then.accept(ordering.get())));
        order.order(many, up, true, arrived::add);
        assertThat(order.isUnderway()).isTrue();
        order.order(many, up, false, arrived::add);
        underway.forEach(Runnable::run);
        assertThat(arrived).hasSize(1);
        assertThat(arrived.getFirst()).isSortedAccordingTo(java.util.Comparator.reverseOrder()).hasSize(LongOrder.MANY);
        underway.clear();
        order.order(List.of(3, 1, 2), up, true, arrived::add);
        order.order(many, up, false, arrived::add);
        assertThat(underway).as("few rows and a list known are not sent away").isEmpty();
        assertThat(arrived.get(1)).containsExactly(1, 2, 3);
        assertThat(arrived.get(2)).isSameAs(arrived.getFirst());
        order.order(many.stream().map(i -> -i).toList(), up, false, arrived::add);
        underway.forEach(Runnable::run);
        underway.clear();
        order.order(many, up, false, arrived::add);
        assertThat(underway).as("another long list came between").isEmpty();
        assertThat(arrived.removeLast()).isSameAs(arrived.getFirst());
        arrived.removeLast();
        List<Integer> edited = new java.util.ArrayList<>(many);
        edited.set(0, 9_999);
        order.order(List.copyOf(edited), up, false, arrived::add);
        order.order(List.of(5), up, false, arrived::add);
        underway.forEach(Runnable::run);
        assertThat(arrived.getLast()).as("a late answer to what is no longer asked").containsExactly(5);
        order.order(List.copyOf(edited), up, false, arrived::add);
        underway.getLast().run();
        assertThat(arrived.getLast().getFirst()).isEqualTo(9_999);
    }

    @Test
    void theWindowComesBackOntoAScreenThatExists() {
        List<Rectangle2D> screens = List.of(new Rectangle2D(0, 0, 1366, 728));
        assertThat(new WindowPlace(2000, -300, 1200, 700, false).onto(screens)).isEqualTo(new WindowPlace(166, 0, 1200, 700, false));
        assertThat(new WindowPlace(0, 0, 5000, 100, false).onto(screens)).isEqualTo(new WindowPlace(0, 0, 1366, 560, false));
        List<Rectangle2D> two = List.of(new Rectangle2D(0, 0, 1366, 728), new Rectangle2D(1366, -100, 1920, 1040));
        assertThat(new WindowPlace(1500, 0, 1200, 700, false).onto(two)).as("on the second screen it stays").isEqualTo(new WindowPlace(1500, 0, 1200, 700, false));
        assertThat(new WindowPlace(1500, 0, 1200, 700, false).onto(screens)).as("the second screen is gone").isEqualTo(new WindowPlace(166, 0, 1200, 700, false));
        assertThat(new WindowPlace(1300, 500, 1200, 700, false).onto(two)).as("between two screens it goes wholly onto one").isEqualTo(new WindowPlace(1366, 240, 1200, 700, false));
        WindowPlace began = new WindowPlace(100, 50, 1200, 660, true);
        assertThat(began.left(new Rectangle2D(1366, -100, 1920, 1040), true, two)).as("maximized on the second screen").isEqualTo(new WindowPlace(1366, 50, 1200, 660, true));
        assertThat(began.left(new Rectangle2D(20, 30, 1000, 600), false, two)).isEqualTo(new WindowPlace(20, 30, 1000, 600, false));
        assertThat(new WindowPlace(0, 0, 1200, 700, false).onto(List.of(new Rectangle2D(0, 0, 911, 485)))).as("150 %").isEqualTo(new WindowPlace(0, 0, 911, 485, false));
        WindowPlace place = new WindowPlace(10, 20, 1200, 700, true);
        assertThat(WindowPlace.read(place.written())).contains(place);
        assertThat(WindowPlace.read("1 2 x 4 true")).isEmpty();
    }

    @Test
    void twoVersionsAreMergedFieldByField() {
        Field<String> name = Field.text("name");
        Field<String> phone = Field.phones("phone");
        Field<String> note = Field.text("note");
        RecordType type = new RecordType("t", "name", List.of(name, phone, note));
        Values base = Values.none(type).with(name, "甲").with(phone, "1");
        Values mine = base.with(phone, "2").with(note, "我写的");
        Values theirs = base.with(phone, "3").with(name, "乙");
        ThreeWay both = new ThreeWay(base, mine, theirs);
        assertThat(both.lines()).extracting(ThreeWay.Line::who).containsExactly(ThreeWay.Who.THEIRS, ThreeWay.Who.BOTH, ThreeWay.Who.MINE);
        assertThat(both.merged(java.util.Set.of(note))).isEqualTo(theirs.with(note, "我写的"));
        assertThat(both.merged(java.util.Set.of(phone)).get(phone)).isEqualTo("2");
    }
}
