package org.communityoffice.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.communityoffice.model.Field;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FieldTextTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Choices KINDS = new Choices() {
        private final Choices given = Choices.of(List.of(new Choice("HJ", "户籍", ""), new Choice("LD", "流动", "")));

        @Override
        public List<Choice> like(String typed) {
            return given.like(typed);
        }

        @Override
        public Optional<Choice> meant(String typed) {
            return given.meant(typed);
        }

        @Override
        public String words(String code) {
            return given.words(code);
        }

        @Override
        public boolean takesOther() {
            return true;
        }
    };

    @Test
    void codesAreShownAsWordsAndOtherWordsStay() {
        FormField kind = field(Field.code("kind"), KINDS);
        assertThat(FieldText.shown(kind, "HJ")).isEqualTo("户籍");
        assertThat(value(kind, "流动")).isEqualTo("LD");
        assertThat(FieldText.read(kind, "投靠", TODAY)).isInstanceOfSatisfying(FieldText.Reading.Value.class, read -> {
            assertThat(read.value()).isEqualTo("投靠");
            assertThat(read.note()).isNotEmpty();
        });
    }

    @Test
    void severalCodesArePartedByTheClerkAsSheLikes() {
        FormField kinds = field(Field.codes("kinds"), KINDS);
        assertThat(value(kinds, "户籍，流动")).isEqualTo("HJ|LD");
        assertThat(FieldText.shown(kinds, "HJ|LD")).isEqualTo("户籍、流动");
    }

    @Test
    void timesAreReadAsClerksTypeThem() {
        FormField start = field(Field.time("start"), null);
        assertThat(value(start, "晚10点")).isEqualTo(LocalTime.of(22, 0));
        assertThat(FieldText.shown(start, LocalTime.of(6, 5))).isEqualTo("06:05");
        assertThat(FieldText.read(start, "30:00", TODAY)).as("a time of day is of this day").isInstanceOf(FieldText.Reading.Wrong.class);
        FormField found = field(Field.dateTime("found"), null);
        assertThat(value(found, "10-28 2340")).isEqualTo(LocalDateTime.of(2026, 10, 28, 23, 40));
        assertThat(value(found, "23:40")).isEqualTo(TODAY.atTime(23, 40));
        assertThat(FieldText.shown(found, LocalDateTime.of(2026, 10, 28, 23, 40))).isEqualTo("2026-10-28 23:40");
        assertThat(FieldText.read(found, "10-28 25:70", TODAY)).isInstanceOf(FieldText.Reading.Wrong.class);
    }

    @Test
    void aReferenceTakesOnlyWhatIsOffered() {
        FormField building = field(Field.ref("building"), Choices.of(List.of(new Choices.Choice("3", "樱花苑 3号楼", ""))));
        assertThat(value(building, "樱花苑 3号楼")).isEqualTo(3L);
        assertThat(FieldText.read(building, "樱花苑 9号楼", TODAY)).isInstanceOf(FieldText.Reading.Wrong.class);
    }

    @Test
    void phonesAndNumbersAreTidiedNotChanged() {
        assertThat(value(field(Field.phones("phone"), null), "13800000001/13800000002 ")).isEqualTo("13800000001、13800000002");
        assertThat(value(field(Field.idNumber("id_no"), null), "９９０１０１ 19590312 042x")).isEqualTo("99010119590312042X");
        assertThat(value(field(Field.decimal("area"), null), "86.40")).isEqualTo(new BigDecimal("86.40"));
        assertThat(FieldText.shown(field(Field.decimal("area"), null), new BigDecimal("86.40"))).isEqualTo("86.4");
        assertThat(FieldText.read(field(Field.number("pets"), null), "两只", TODAY)).isInstanceOf(FieldText.Reading.Wrong.class);
        assertThat(value(field(Field.yesNo("low"), null), "是")).isEqualTo(true);
    }

    @Test
    void whatMustBeFilledSaysSo() {
        assertThat(FieldText.read(field(Field.text("name"), null).mustBeFilled(true), " ", TODAY)).isEqualTo(new FieldText.Reading.Wrong("名称要填"));
        assertThat(FieldText.read(field(Field.text("name"), null), " ", TODAY)).isEqualTo(new FieldText.Reading.Value(null, ""));
    }

    private static @Nullable Object value(FormField spec, String typed) {
        return FieldText.read(spec, typed, TODAY) instanceof FieldText.Reading.Value(Object value, String _) ? value : "WRONG";
    }

    private static FormField field(Field<?> field, @Nullable Choices choices) {
        return new FormField(field, "名称", false, "", choices, false);
    }
}
