package org.communityoffice.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// The key on paper, against the printed sample page.
class RecoveryKeyTest {
    private static final List<String> SAMPLE = List.of("6SC99", "U4ETP", "XEDUD", "WNE5B", "78628", "3XQ6E", "V9G86", "LV9LU");

    @Test
    void readsThePrintedSample() {
        assertThat(read(String.join(" ", SAMPLE)).groups()).isEqualTo(SAMPLE);
    }

    @Test
    void writesWhatItReadsAndNoTwoKeysAreAlike() {
        RecoveryKey one = RecoveryKey.random();
        assertThat(read(String.join("", one.groups())).bytes()).isEqualTo(one.bytes()).hasSize(20);
        assertThat(RecoveryKey.random().groups()).isNotEqualTo(one.groups());
    }

    @Test
    void takesAnyCaseSpacesDashesLinesAndFullWidth() {
        String all = String.join("", SAMPLE);
        List<String> ways = List.of(
                all.toLowerCase(Locale.ROOT),
                String.join("-", SAMPLE),
                "  " + String.join("\n", SAMPLE) + "\r\n",
                String.join(" ", all.split("")),
                all.replace('6', '６').replace('S', 'Ｓ'));
        for (String way : ways) {
            assertThat(read(way).groups()).isEqualTo(SAMPLE);
        }
    }

    @Test
    void oneWrongCharacterIsFoundInItsGroup() {
        int tried = 0;
        for (int g = 1; g <= 8; g++) {
            for (int i = 0; i < 5; i++) {
                for (char other : RecoveryKey.ALPHABET.toCharArray()) {
                    String group = SAMPLE.get(g - 1);
                    if (other != group.charAt(i)) {
                        tried++;
                        assertWrong(g, group.substring(0, i) + other + group.substring(i + 1));
                    }
                }
            }
        }
        assertThat(tried).isEqualTo(8 * 5 * 31);
    }

    @Test
    void twoNeighboursSwappedAreFoundForEveryPairOfCharacters() {
        int tried = 0;
        for (int g = 1; g <= 8; g++) {
            for (int i = 0; i < 4; i++) {
                for (char a : RecoveryKey.ALPHABET.toCharArray()) {
                    for (char b : RecoveryKey.ALPHABET.toCharArray()) {
                        String right = withPair(g, i, a, b);
                        if (a != b) {
                            tried++;
                            String swapped = right.substring(0, i) + b + a + right.substring(i + 2);
                            assertThat(RecoveryKey.groupFits(g, swapped)).as(right + " " + swapped).isFalse();
                        }
                    }
                }
            }
        }
        assertThat(tried).isEqualTo(8 * 4 * 32 * 31);
    }

    @Test
    void aGroupInAnotherPlaceIsFound() {
        for (int a = 0; a < 8; a++) {
            for (int b = a + 1; b < 8; b++) {
                List<String> swapped = new ArrayList<>(SAMPLE);
                Collections.swap(swapped, a, b);
                assertThat(RecoveryKey.parse(String.join(" ", swapped)))
                        .isEqualTo(new RecoveryKey.Reading.WrongGroups(List.of(a + 1, b + 1)));
            }
        }
    }

    @Test
    void aGroupTooShortOrWithALetterThatDoesNotExistIsNamed() {
        assertWrong(3, "XEDU");
        assertWrong(5, "7862O");
        assertThat(RecoveryKey.parse("6SC99 U4ETP")).isEqualTo(new RecoveryKey.Reading.WrongLength(10));
        assertThat(RecoveryKey.parse("")).isEqualTo(new RecoveryKey.Reading.WrongLength(0));
    }

    @Test
    void itsTextNamesNoCharacter() {
        assertThat(RecoveryKey.random().toString()).isEqualTo("recovery key");
    }

    /// The group whose characters i and i+1 are a and b: the check is chosen to fit, or, where b is the check, the first character.
    private static String withPair(int g, int i, char a, char b) {
        StringBuilder group = new StringBuilder("2K792");
        group.setCharAt(i, a);
        group.setCharAt(i + 1, b);
        int free = i == 3 ? 0 : 4;
        for (char c : RecoveryKey.ALPHABET.toCharArray()) {
            group.setCharAt(free, c);
            if (RecoveryKey.groupFits(g, group.toString())) {
                return group.toString();
            }
        }
        return fail("nothing fits");
    }

    private static void assertWrong(int g, String typed) {
        List<String> groups = new ArrayList<>(SAMPLE);
        groups.set(g - 1, typed);
        assertThat(RecoveryKey.parse(String.join(" ", groups))).isEqualTo(new RecoveryKey.Reading.WrongGroups(List.of(g)));
    }

    private static RecoveryKey read(String typed) {
        return RecoveryKey.parse(typed) instanceof RecoveryKey.Reading.Read(RecoveryKey key) ? key : fail("not read");
    }
}
