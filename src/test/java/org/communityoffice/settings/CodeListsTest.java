package org.communityoffice.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodeListsTest {
    private final FactoryTables tables = new FactoryTables();
    private final CodeLists lists = new CodeLists(tables);

    @Test
    void understandsEveryWayToWriteIt() {
        assertThat(lists.resolve("ethnic-groups", "汉")).contains("01");
        assertThat(lists.resolve("ethnic-groups", " 汉 族")).contains("01");
        assertThat(lists.resolve("sex", "１")).contains("1");
        assertThat(lists.resolve("sex", "m")).contains("1");
        assertThat(lists.resolve("relation-to-head", "老婆")).contains("12");
        assertThat(lists.resolve("[在册|离册|注销|死亡]", "离册")).contains("离册");
        assertThat(lists.resolve("sex", "未填")).isEmpty();
        assertThat(lists.codeOrWords("education", " 自学成才 ")).isEqualTo("自学成才");
    }

    @Test
    void severalAtOnceKeepTheWordsThatFitNone() {
        assertThat(lists.codesOrWords("aid-kinds", "最低生活保障、邻里接济")).isEqualTo("DB|邻里接济");
        assertThat(lists.shortNames("aid-kinds", "DB|邻里接济")).isEqualTo("最低生活保障、邻里接济");
    }

    @Test
    void namesACodeAndShowsWordsAsTheyAre() {
        assertThat(lists.shortName("resident-kinds", "HJ")).isEqualTo("户籍");
        assertThat(lists.name("resident-kinds", "HJ")).isEqualTo("户籍在本社区且居住");
        assertThat(lists.shortName("resident-kinds", "邻居")).isEqualTo("邻居");
    }

    @Test
    void aRetiredEntryIsNotOfferedButUnderstood() {
        assertThat(lists.options("resident-kinds")).extracting(CodeItem::code).contains("HJ").doesNotContain("YZX");
        assertThat(lists.resolve("resident-kinds", "已故")).contains("YZX");
    }

    @Test
    void typingFindsByInitialsAndParts() {
        assertThat(lists.options("marital", "wh")).extracting(CodeItem::shortName).contains("未婚");
        assertThat(lists.options("marital", "偶")).extracting(CodeItem::shortName).contains("丧偶");
        assertThat(lists.options("marital", "zzz")).isEmpty();
    }

    @Test
    void anEditedNameShowsAtOnceAndTheOldWordsAreStillUnderstood() {
        assertThat(lists.shortName("stay-reasons", "WG")).isEqualTo("务工");
        tables.overlay(List.of(FactoryTablesTest.edit(
                "stay-reasons", "WG", 1, LocalDate.of(2026, 11, 1), Map.of("code", "WG", "name_zh", "外出做工", "active", "yes"))));
        assertThat(lists.shortName("stay-reasons", "WG")).isEqualTo("外出做工");
        assertThat(lists.resolve("stay-reasons", "打工")).contains("WG");
    }

    @Test
    void sourceAndVerifiedAreShown() {
        assertThat(lists.item("sex", "1")).hasValueSatisfying(male -> {
            assertThat(male.standard()).isEqualTo("GB/T 2261.1-2003");
            assertThat(male.verified()).isTrue();
        });
    }
}
