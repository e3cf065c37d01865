package org.communityoffice.rental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.communityoffice.model.Field;
import org.communityoffice.model.Values;
import org.communityoffice.settings.FactoryTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Where the items of the delivered checklist apply: every condition against houses that say yes, no and nothing.
class ConditionTest {
    private static final List<ChecklistItem> ITEMS = new FactoryTables().rows("fire-checklist").stream().map(ChecklistItem::of).toList();
    private static final Values NOTHING = Values.none(RentalFields.TYPE);

    static Stream<Arguments> yesAndNo() {
        return ITEMS.stream().filter(item -> item.appliesWhen().matches("!?[a-z_0-9]+") && !item.appliesWhen().equals("any")).map(item -> arguments(item.code(), item.appliesWhen()));
    }

    private static Values all(boolean yes) {
        Values.Change house = NOTHING.change();
        Condition.FIELDS.stream().filter(field -> field.kind() == Field.Kind.BOOL).forEach(field -> house.put(field, yes));
        return house.done();
    }

    @Test
    void allFortyFiveCanBeReadAndApplyToAHouseOfWhichNothingIsKnown() {
        assertThat(ITEMS).hasSize(45).allSatisfy(item -> {
            Condition condition = Condition.of(item.appliesWhen());
            assertThat(condition.problem()).as(item.code()).isEmpty();
            assertThat(condition.whyNot(NOTHING)).as(item.code()).isEmpty();
            assertThat(item.severity()).as("only the authority decides that it is serious").isIn("1", "2");
        });
    }

    @Test
    void whatAlwaysAppliesAppliesToEveryHouse() {
        assertThat(ITEMS.stream().filter(item -> item.appliesWhen().equals("any"))).hasSize(22).allSatisfy(item -> {
            assertThat(Condition.of(item.appliesWhen()).whyNot(all(true))).isEmpty();
            assertThat(Condition.of(item.appliesWhen()).whyNot(all(false))).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("yesAndNo")
    void oneFieldDecides(String code, String appliesWhen) {
        boolean turned = appliesWhen.startsWith("!");
        Field<?> field = RentalFields.TYPE.field(appliesWhen.replace("!", ""));
        Condition condition = Condition.of(appliesWhen);
        assertThat(condition.whyNot(NOTHING.change().put(field, !turned).done())).as(code).isEmpty();
        assertThat(condition.whyNot(NOTHING.change().put(field, turned).done())).as(code).isPresent();
        assertThat(condition.whyNot(all(!turned))).as(code).isEmpty();
        assertThat(condition.whyNot(all(turned))).as(code).isPresent();
    }

    private static Values house(Object... fieldsAndValues) {
        Values.Change out = NOTHING.change();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            out.put((Field<?>) fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return out.done();
    }

    private static String whyNot(String code, Values house) {
        ChecklistItem item = ITEMS.stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
        return Condition.of(item.appliesWhen()).whyNot(house).orElse("");
    }

    @Test
    void theReasonSaysWhatTheHouseIs() {
        assertThat(whyNot("FC-16", house(RentalFields.FLOORS, 3))).isEqualTo("共 3 层");
        assertThat(whyNot("FC-16", house(RentalFields.FLOORS, 4))).isEmpty();
        assertThat(whyNot("FC-17", house(RentalFields.STAIR_TO_ROOF, false))).isEqualTo("楼梯不通屋顶");
        assertThat(whyNot("FC-27", house(RentalFields.HAS_EBIKE, false))).isEqualTo("没有电动自行车");
        assertThat(whyNot("FC-25", house(RentalFields.FLOORS, 2))).isEqualTo("共 2 层");
        assertThat(whyNot("FC-10", house(RentalFields.ROOMS, 9))).isEqualTo("9 间");
        assertThat(whyNot("FC-10", house(RentalFields.ROOMS, 10))).isEmpty();
    }

    @Test
    void oneAlternativeIsEnoughAndAllMustSpeakAgainst() {
        Values roof = house(RentalFields.STAIR_TO_ROOF, true);
        assertThat(whyNot("FC-18", roof)).as("nobody said whether the passage is barred").isEmpty();
        assertThat(whyNot("FC-18", roof.with(RentalFields.PUBLIC_PASSAGE_BARS, true))).isEmpty();
        assertThat(whyNot("FC-18", roof.with(RentalFields.PUBLIC_PASSAGE_BARS, false))).isEqualTo("楼梯已直通屋顶，公共通道没有防盗网");
        assertThat(whyNot("FC-18", house(RentalFields.STAIR_TO_ROOF, false, RentalFields.PUBLIC_PASSAGE_BARS, false))).isEmpty();
        assertThat(whyNot("FC-11", house(RentalFields.ROOMS, 5, RentalFields.BEDS, 8, RentalFields.OCCUPANTS, 9))).isEqualTo("5 间，8 床，住 9 人");
        assertThat(whyNot("FC-11", house(RentalFields.ROOMS, 5, RentalFields.BEDS, 8, RentalFields.OCCUPANTS, 10))).isEmpty();
        assertThat(whyNot("FC-11", house(RentalFields.ROOMS, 5, RentalFields.BEDS, 8))).as("heads are not known").isEmpty();
    }

    @Test
    void oneOfAllSpeakingAgainstIsEnough() {
        assertThat(whyNot("FC-24", house(RentalFields.FLOORS, 1))).isEqualTo("共 1 层");
        assertThat(whyNot("FC-24", house(RentalFields.FLOORS, 2, RentalFields.FLOOR_AREA_M2, new BigDecimal("200.00")))).as("more than 200 is asked").isEqualTo("每层 200 ㎡");
        assertThat(whyNot("FC-24", house(RentalFields.FLOORS, 2, RentalFields.FLOOR_AREA_M2, new BigDecimal("200.01")))).isEmpty();
        assertThat(whyNot("FC-24", house(RentalFields.FLOORS, 2))).as("area not known").isEmpty();
        assertThat(whyNot("FC-33", house(RentalFields.HAS_GAS_CYLINDER, true, RentalFields.IS_HIGHRISE, false))).isEqualTo("不是高层住宅");
        assertThat(whyNot("FC-33", house(RentalFields.HAS_GAS_CYLINDER, false, RentalFields.IS_HIGHRISE, true))).isEqualTo("没有瓶装气");
        assertThat(whyNot("FC-33", house(RentalFields.HAS_GAS_CYLINDER, true))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"'';少写了一段", "floors>=4&;少写了一段", "|has_gas;少写了一段", "flors>=4;flors", "note;note", "floors>=;floors>=", "floors;是个数", "!floors>=4;是个数", "has_gas>=1;只有“是”和“否”",
            "floors >= 4 (has_gas);看不懂", "有瓶装气;有瓶装气", "floors>=-1;看不懂"})
    void aBrokenOneIsSaidInWordsAndAppliesEverywhere(String written, String said) {
        Condition broken = Condition.of(written);
        assertThat(broken.problem().orElse("")).contains(said);
        assertThat(broken.whyNot(all(false))).isEmpty();
        assertThat(broken.whyNot(all(true))).isEmpty();
    }

    @Test
    void blanksAndWideSignsAreUnderstood() {
        assertThat(Condition.of("floors ≥ 4 & ！stair_to_roof").whyNot(house(RentalFields.FLOORS, 3))).contains("共 3 层");
        assertThat(Condition.of("floors<=3 ｜ floors=7").whyNot(house(RentalFields.FLOORS, 5))).contains("共 5 层");
        assertThat(Condition.of("floors<=3|floors=7").whyNot(house(RentalFields.FLOORS, 7))).isEmpty();
        assertThat(Condition.of("floors<3").whyNot(house(RentalFields.FLOORS, 3))).isPresent();
    }

    @Test
    void whereItAppliesIsSaidInWords() {
        assertThat(Condition.of("any").words()).isEmpty();
        assertThat(Condition.of("!stair_to_roof|public_passage_bars").words()).isEqualTo("楼梯不通屋顶；或 公共通道有防盗网");
        assertThat(Condition.of("floors>=2&floor_area_m2>200").words()).isEqualTo("共 ≥2 层，且 每层 >200 ㎡");
    }

    @Test
    void everyFieldThatMayBeNamedHasItsWords() {
        assertThat(Condition.FIELDS).allSatisfy(field -> {
            if (field.kind() == Field.Kind.BOOL) {
                assertThat(Condition.of(field.key()).whyNot(NOTHING.change().put(field, false).done())).isPresent();
                assertThat(Condition.of("!" + field.key()).whyNot(NOTHING.change().put(field, true).done())).isPresent();
            } else {
                Object five = field.type() == Integer.class ? (Object) 5 : BigDecimal.valueOf(5);
                assertThat(Condition.of(field.key() + ">5").whyNot(NOTHING.change().put(field, five).done()).orElse("")).contains("5");
            }
        });
    }
}
