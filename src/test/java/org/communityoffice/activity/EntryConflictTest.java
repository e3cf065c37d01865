package org.communityoffice.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.communityoffice.model.Field;
import org.communityoffice.model.Values;
import org.communityoffice.ui.ThreeWay;
import org.junit.jupiter.api.Test;

/// Two clerks changed one activity: both are shown, and of the lists nobody is lost.
class EntryConflictTest {
    private static final Values FACTS = ActivityFixture.values("读书会", LocalDate.of(2026, 10, 18));
    private static final ActivityEntry BASE = entry(FACTS, List.of("张三", "李四"), "2.5");

    private static ActivityEntry entry(Values facts, List<String> people, String hours) {
        return new ActivityEntry(facts, people.stream().map(name -> new Attendee(null, name)).toList(), List.of(ActivityFixture.hours("王芳", hours)));
    }

    private static List<String> names(ActivityEntry entry) {
        return entry.attendees().stream().map(Attendee::name).toList();
    }

    private static Values chosen(EntryConflict conflict, ThreeWay.Who... mine) {
        return conflict.both().merged(Set.copyOf(conflict.both().lines().stream().filter(line -> List.of(mine).contains(line.who())).<Field<?>>map(ThreeWay.Line::field).toList()));
    }

    @Test
    void bothListsAreShownAndMineIsJoinedWithTheirs() {
        EntryConflict conflict = new EntryConflict(BASE, entry(FACTS, List.of("张三", "王五"), "2.5"), entry(FACTS, List.of("张三", "李四", "赵六"), "2.5"));
        assertThat(conflict.both().lines()).singleElement().satisfies(line -> {
            assertThat(line.who()).isEqualTo(ThreeWay.Who.BOTH);
            assertThat(line.before()).isEqualTo("2 人");
            assertThat(line.mine()).isEqualTo("2 人\n加 王五\n去 李四\n（和对方的合在一起）");
            assertThat(line.theirs()).isEqualTo("3 人\n加 赵六");
        });
        assertThat(names(conflict.merged(chosen(conflict, ThreeWay.Who.BOTH)))).containsExactly("张三", "赵六", "王五");
        assertThat(names(conflict.merged(chosen(conflict)))).containsExactly("张三", "李四", "赵六");
    }

    @Test
    void whatOnlyOneSideChangedStays() {
        EntryConflict conflict = new EntryConflict(BASE, entry(FACTS.with(ActivityFields.PLACE, "二楼"), List.of("张三", "李四"), "3"), entry(FACTS, List.of("张三"), "2.5"));
        ActivityEntry merged = conflict.merged(chosen(conflict, ThreeWay.Who.MINE, ThreeWay.Who.BOTH));
        assertThat(names(merged)).containsExactly("张三");
        assertThat(merged.hours().getFirst().hours()).isEqualByComparingTo("3");
        assertThat(merged.values()).isEqualTo(FACTS.with(ActivityFields.PLACE, "二楼"));
        assertThat(names(conflict.merged(chosen(conflict, ThreeWay.Who.MINE, ThreeWay.Who.THEIRS)))).as("mine chosen against theirs").containsExactly("张三", "李四");
    }

    @Test
    void theHoursOfOnePersonAreMineOrTheirs() {
        EntryConflict conflict = new EntryConflict(BASE, entry(FACTS, List.of("张三", "李四"), "3"), entry(FACTS, List.of("张三", "李四"), "4"));
        assertThat(conflict.both().lines()).singleElement().satisfies(line -> assertThat(line.theirs()).isEqualTo("1 人\n加 王芳 4 小时\n去 王芳 2.5 小时"));
        assertThat(conflict.merged(chosen(conflict, ThreeWay.Who.BOTH)).hours()).extracting(one -> one.hours().toPlainString()).containsExactly("3");
        assertThat(conflict.merged(chosen(conflict)).hours()).extracting(one -> one.hours().toPlainString()).containsExactly("4");
    }
}
