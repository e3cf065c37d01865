package org.communityoffice.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.communityoffice.search.SearchHit.Reason;
import org.communityoffice.settings.FactoryTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchIndexTest {
    private final SearchIndex index = new SearchIndex(new NameReadings(new FactoryTables()));

    @BeforeEach
    void office() {
        index.load(SearchGroup.RESIDENT, List.of(
                person(1, "张秀梅", "990101196003150426", "13800000012", "樱花苑3号楼2单元502"),
                person(2, "曾雪梅", "990101199203155548", "13800005566", "东风里12号302"),
                person(3, "郑晓敏", "990101196603157081", "0731-85550000", "樱花苑8号楼3单元204"),
                person(4, "单志强", "990101197001010011", "", "河畔小区1号楼204"),
                person(5, "仇小兰", "", "", ""),
                person(6, "解放", "", "", ""),
                person(7, "尉迟敬文", "", "", ""),
                person(8, "买买提·艾力", "", "", ""),
                person(9, "John Smith", "E12345678", "", "樱花苑A座1203"),
                person(10, "李䶮", "", "", ""),
                person(11, "𠮷田花", "", "", ""),
                person(12, "万俟宁", "", "", ""),
                person(13, "王乐", "", "", "樱花苑13号楼2单元502"),
                new SearchEntry(14, "单于飞", "syf", "", "", "", "")));
        index.load(SearchGroup.ACTION, List.of(SearchEntry.named(1, "打印在巡名单"), SearchEntry.named(2, "新增居民…")));
    }

    @ParameterizedTest
    @CsvSource({
        "zxm, 张秀梅", "zxm, 曾雪梅", "zxm, 郑晓敏", "zhangxm, 张秀梅", "zhangxiumei, 张秀梅", "zhxm, 张秀梅", "xm, 张秀梅", "ZXM, 张秀梅",
        "秀, 张秀梅", "秀梅, 张秀梅", "张xm, 张秀梅", "zhang梅, ''", "szq, 单志强", "dzq, 单志强", "qxl, 仇小兰", "xf, 解放", "jf, 解放", "ycjw, 尉迟敬文",
        "yuchi, 尉迟敬文", "mqn, 万俟宁", "wl, 王乐", "wy, 王乐", "cyf, 单于飞", "syf, 单于飞",
        "买买提, 买买提·艾力", "艾力, 买买提·艾力", "mmtal, 买买提·艾力", "买买提.艾力, 买买提·艾力", "smith, John Smith", "JOHN, John Smith", "js, John Smith",
        "hn, John Smith", "䶮, 李䶮", "ly, 李䶮", "𠮷, 𠮷田花", "jth, 𠮷田花",
        "0426, 张秀梅", "5548, 曾雪梅", "19600315, 张秀梅", "990101196003150426, 张秀梅", "e1234, John Smith", "5678, John Smith",
        "0000012, 张秀梅", "5566, 曾雪梅", "85550000, 郑晓敏", "073185550000, 郑晓敏", "0731-8555, 郑晓敏",
        "樱花苑3, 张秀梅", "3号楼2单元, 张秀梅", "3-2-502, 张秀梅", "3栋2单元502, 张秀梅", "樱花苑3#2-502, 张秀梅", "3-502, 张秀梅", "12-302, 曾雪梅", "东风里, 曾雪梅", "a座, John Smith",
        "梅 樱花苑, 张秀梅", "zhang xiu mei, 张秀梅",
    })
    void finds(String typed, String name) {
        if (name.isEmpty()) {
            assertThat(titles(typed)).isEmpty();
        } else {
            assertThat(titles(typed)).contains(name);
        }
    }

    @ParameterizedTest
    @CsvSource({"3-2-502, 王乐", "3栋2单元502, 王乐", "东风里3-2-502, 张秀梅", "1990, 张秀梅", "梅 东风里, 张秀梅", "ceng, 张秀梅", "dzx, 单志强", "xiumeiz, 张秀梅"})
    void doesNotFind(String typed, String name) {
        assertThat(titles(typed)).doesNotContain(name);
    }

    @Test
    void aListIsNarrowedToAllThatFit() {
        assertThat(index.meant(SearchGroup.RESIDENT, "xm")).containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThat(index.meant(SearchGroup.RESIDENT, "梅 樱花苑")).containsExactly(1L);
        assertThat(index.meant(SearchGroup.RESIDENT, " ")).isEmpty();
    }

    @Test
    void theBetterFitStandsFirst() {
        index.put(SearchGroup.RESIDENT, List.of(person(20, "王张秀", "", "", ""), person(21, "张秀", "", "", ""), person(22, "李平", "", "", "张秀路5号")));
        assertThat(titles("张秀")).containsExactly("张秀", "张秀梅", "王张秀", "李平");
    }

    @Test
    void whatWasOpenedLastStandsBeforeAll() {
        assertThat(titles("zxm")).containsExactly("曾雪梅", "张秀梅", "郑晓敏");
        index.opened(SearchGroup.RESIDENT, 1);
        index.opened(SearchGroup.RESIDENT, 3);
        assertThat(titles("zxm")).containsExactly("郑晓敏", "张秀梅", "曾雪梅");
    }

    @Test
    void aSaveIsFoundAtOnceAndADeletionIsGone() {
        index.put(SearchGroup.RESIDENT, List.of(person(1, "张绣眉", "", "", ""), person(30, "周新民", "", "", "")));
        assertThat(titles("zxm")).containsExactly("曾雪梅", "张绣眉", "郑晓敏", "周新民");
        index.remove(SearchGroup.RESIDENT, List.of(1L, 30L, 99L));
        assertThat(titles("zxm")).containsExactly("曾雪梅", "郑晓敏");
        index.put(SearchGroup.RESIDENT, List.of(person(1, "张秀梅", "", "", "")));
        assertThat(titles("zxm")).containsExactly("曾雪梅", "张秀梅", "郑晓敏");
    }

    @Test
    void countsAllAndShowsTheFirst() {
        SearchResult result = index.find("zxm", 2);
        assertThat(result.total()).isEqualTo(4);
        assertThat(result.groups()).extracting(SearchResult.GroupHits::group).containsExactly(SearchGroup.RESIDENT, SearchGroup.ACTION);
        assertThat(result.groups().getFirst().total()).isEqualTo(3);
        assertThat(result.hits()).hasSize(3);
        assertThat(index.find("  ", 2).total()).isZero();
        assertThat(index.find("zzzz", 2).groups()).isEmpty();
    }

    @Test
    void marksWhatWasTyped() {
        SearchHit zhang = hit("zxm", "张秀梅");
        assertThat(zhang.pinyin()).isEqualTo("zhang xiu mei");
        assertThat(zhang.titleMarks()).containsExactly(new Mark(0, 3));
        assertThat(zhang.pinyinMarks()).containsExactly(new Mark(0, 1), new Mark(6, 7), new Mark(10, 11));
        assertThat(zhang.reason()).isEqualTo(Reason.NAME);
        assertThat(hit("秀梅", "张秀梅").titleMarks()).containsExactly(new Mark(1, 3));
        assertThat(hit("szq", "单志强").pinyin()).isEqualTo("shan zhi qiang");
        assertThat(hit("dzq", "单志强").pinyin()).isEqualTo("dan zhi qiang");
        assertThat(hit("al", "买买提·艾力").titleMarks()).containsExactly(new Mark(4, 6));
        assertThat(hit("𠮷", "𠮷田花").titleMarks()).containsExactly(new Mark(0, 2));
        assertThat(hit("smi", "John Smith").titleMarks()).containsExactly(new Mark(5, 8));
    }

    @Test
    void aCommandIsFoundByTheInitialsOfAnyPartOfIt() {
        SearchHit print = index.find("zxm", 9).groups().getLast().hits().getFirst();
        assertThat(print.title()).isEqualTo("打印在巡名单");
        assertThat(print.titleMarks()).containsExactly(new Mark(2, 5));
    }

    @Test
    void saysWhyItWasFound() {
        assertThat(hit("0426", "张秀梅").reason()).isEqualTo(Reason.ID_NUMBER);
        assertThat(hit("5566", "曾雪梅").reason()).isEqualTo(Reason.PHONE);
        assertThat(hit("东风里", "曾雪梅").reason()).isEqualTo(Reason.ADDRESS);
        assertThat(hit("3-2-502", "张秀梅").reason()).isEqualTo(Reason.ADDRESS);
    }

    private List<String> titles(String typed) {
        return index.find(typed, 20).groups().stream()
                .filter(group -> group.group() == SearchGroup.RESIDENT)
                .flatMap(group -> group.hits().stream())
                .map(SearchHit::title)
                .toList();
    }

    private SearchHit hit(String typed, String title) {
        return index.find(typed, 20).hits().stream().filter(hit -> hit.title().equals(title)).findFirst().orElseThrow();
    }

    private static SearchEntry person(long id, String name, String idNumber, String phones, String address) {
        return new SearchEntry(id, name, "", idNumber, phones, address, "");
    }
}
