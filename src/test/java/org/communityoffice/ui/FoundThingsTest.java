package org.communityoffice.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.communityoffice.search.Mark;
import org.communityoffice.search.NameReadings;
import org.communityoffice.search.SearchEntry;
import org.communityoffice.search.SearchGroup;
import org.communityoffice.search.SearchIndex;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.ui.FindSource.Group;
import org.communityoffice.ui.FindSource.Hit;
import org.communityoffice.ui.FindSource.Part;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class FoundThingsTest {
    private final SearchIndex index = new SearchIndex(new NameReadings(new FactoryTables()));
    private final FoundThings found = new FoundThings(index);
    private final List<String> done = new ArrayList<>();

    @BeforeEach
    void office() {
        index.load(SearchGroup.RESIDENT, List.of(SearchEntry.named(1, "张秀梅"), SearchEntry.named(2, "周新民"), SearchEntry.named(3, "李平")));
        found.book(SearchGroup.RESIDENT, hit -> new FoundThings.Described(Feather.USERS, "女 67", "990***", () -> done.add("open " + hit.id())));
        Command print = Command.plain("打印在巡名单", Feather.PRINTER, "Ctrl+P", () -> done.add("print"));
        Command add = Command.plain("新增居民…", Feather.PLUS, "Ctrl+N", () -> done.add("add"));
        found.commands(List.of(print, add), List.of("今天在岗的人", "没有要找的人？从这里新增"), List.of(add));
    }

    @Test
    void peopleThenCommandsAndTheOneThatIsAlwaysOffered() {
        List<Group> groups = find("zxm");
        assertThat(groups).extracting(Group::kind).containsExactly("居民", "操作");
        assertThat(groups).extracting(Group::count).containsExactly("2 人", "2 项");
        assertThat(groups.getLast().hits()).extracting(FoundThingsTest::name).containsExactly("打印在巡名单", "新增居民…");
        assertThat(groups.getFirst().hits().getFirst().sound()).containsExactly(
                new Part("z", true), new Part("hang ", false), new Part("x", true), new Part("iu ", false), new Part("m", true), new Part("ei", false));
    }

    @Test
    void withoutAHitTheFirstStepIsStillOffered() {
        assertThat(find("没有这个人")).singleElement().satisfies(group -> {
            assertThat(group.hits()).extracting(FoundThingsTest::name).containsExactly("新增居民…");
            assertThat(group.hits().getFirst().detail()).isEqualTo("没有要找的人？从这里新增");
            assertThat(group.hits().getFirst().right()).isEqualTo("Ctrl+N");
        });
        assertThat(find("")).isEmpty();
    }

    @Test
    void aCommandFoundByItsNameIsNotOfferedTwice() {
        assertThat(find("新增")).singleElement().satisfies(group -> assertThat(group.hits()).hasSize(1));
    }

    @Test
    void whatIsOpenedStandsFirstNextTime() {
        assertThat(find("zxm").getFirst().hits()).extracting(FoundThingsTest::name).containsExactly("张秀梅", "周新民");
        find("zxm").getFirst().hits().get(1).open().run();
        assertThat(done).containsExactly("open 2");
        assertThat(find("zxm").getFirst().hits()).extracting(FoundThingsTest::name).containsExactly("周新民", "张秀梅");
    }

    @Test
    void marksThatMeetGrowTogether() {
        assertThat(FoundThings.parts("张秀梅", List.of(new Mark(0, 1), new Mark(1, 2)))).containsExactly(new Part("张秀", true), new Part("梅", false));
        assertThat(FoundThings.parts("", List.of())).isEmpty();
    }

    private List<Group> find(String typed) {
        List<Group> groups = new ArrayList<>();
        found.find(typed, groups::addAll);
        return groups;
    }

    private static String name(Hit hit) {
        StringBuilder out = new StringBuilder();
        hit.name().forEach(part -> out.append(part.text()));
        return out.toString();
    }
}
