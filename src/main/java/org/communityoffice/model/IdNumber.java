package org.communityoffice.model;

import java.time.DateTimeException;
import java.time.LocalDate;

/// A valid citizen identity number (公民身份号码, GB 11643): 18 characters, the last a check digit (ISO 7064 MOD 11-2).
public record IdNumber(String number) {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    public IdNumber {
        if (!(read(number) instanceof Reading.Valid)) {
            throw new IllegalArgumentException("not a valid identity number");
        }
    }

    /// What a written number turned out to be. Nothing is ever completed or corrected.
    public sealed interface Reading {
        /// @param birth digits 7–14; @param male digit 17 is odd
        record Valid(String number, LocalDate birth, boolean male) implements Reading {}

        /// An old 15-digit number.
        record Fifteen() implements Reading {}

        record WrongLength() implements Reading {}

        record WrongCheckDigit() implements Reading {}

        record ImpossibleBirth() implements Reading {}
    }

    /// Reads 18 characters as they stand (half width, capital X).
    public static Reading read(String written) {
        if (written.length() == 15 && digits(written) == 15) {
            return new Reading.Fifteen();
        }
        if (written.length() != 18 || digits(written) < 17 || digits(written) == 17 && written.charAt(17) != 'X') {
            return new Reading.WrongLength();
        }
        if (written.charAt(17) != checkDigit(written)) {
            return new Reading.WrongCheckDigit();
        }
        try {
            LocalDate birth = LocalDate.of(number(written, 6, 10), number(written, 10, 12), number(written, 12, 14));
            return birth.getYear() < 1850
                    ? new Reading.ImpossibleBirth()
                    : new Reading.Valid(written, birth, (written.charAt(16) - '0') % 2 == 1);
        } catch (DateTimeException impossible) {
            return new Reading.ImpossibleBirth();
        }
    }

    /// The check digit that belongs to the first 17 digits.
    public static char checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    /// How many digits it begins with.
    private static int digits(String text) {
        int count = 0;
        while (count < text.length() && text.charAt(count) >= '0' && text.charAt(count) <= '9') {
            count++;
        }
        return count;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text.substring(from, to));
    }
}
