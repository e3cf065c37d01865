package org.communityoffice.search;

import java.util.regex.Pattern;
import org.communityoffice.settings.WrittenAddress;
import org.jspecify.annotations.Nullable;

/// One thing as the index keeps it: two texts, one of single bytes, so that 100,000 people stay small and are scanned fast.
///
/// @param shown the title; null where it is the folded one
/// @param words folded: title, then address and other words, a line each
/// @param digitsFrom where the first digit of `plain` stands: most readings have none
/// @param plain reading, then identity number, phones, doors and other numbers of the address, each between line ends
record Entry(long id, @Nullable String shown, String words, String plain, short readingEnd, short idEnd, short phoneEnd, short digitsFrom) {
    private static final Pattern NUMBERS = Pattern.compile("[0-9a-z-]*[0-9][0-9a-z-]*");

    static Entry of(SearchEntry entry, String reading) {
        String title = Folded.of(entry.title());
        StringBuilder plain = new StringBuilder(reading).append('\n').append(Folded.of(entry.idNumber()));
        int idEnd = plain.length();
        for (String phone : entry.phones().split("、")) {
            plain.append('\n').append(phone);
            if (phone.contains("-")) {
                plain.append('\n').append(phone.replace("-", ""));
            }
        }
        int phoneEnd = plain.length();
        WrittenAddress.of(entry.address()).ifPresentOrElse(
                address -> doors(plain, address),
                () -> NUMBERS.matcher(Folded.of(entry.address())).results().forEach(number -> plain.append('\n').append(number.group())));
        plain.append('\n');
        StringBuilder words = new StringBuilder(title);
        for (String line : new String[] {entry.address(), entry.words()}) {
            words.append('\n').append(Folded.of(line).replace(" ", ""));
        }
        int digits = 0;
        while (digits < plain.length() && !(plain.charAt(digits) >= '0' && plain.charAt(digits) <= '9')) {
            digits++;
        }
        return new Entry(entry.id(), title.equals(entry.title()) ? null : entry.title(), words.toString(), plain.toString(),
                (short) reading.length(), (short) idEnd, (short) phoneEnd, (short) digits);
    }

    private static void doors(StringBuilder plain, WrittenAddress address) {
        plain.append('\n').append(Folded.of(address.room().isEmpty() ? address.building() : address.door()));
        if (!address.unit().isEmpty() && !address.room().isEmpty()) {
            plain.append('\n').append(Folded.of(address.building() + "-" + address.room()));
        }
        NUMBERS.matcher(Folded.of(address.estate())).results().forEach(number -> plain.append('\n').append(number.group()));
    }

    int titleEnd() {
        return words.indexOf('\n');
    }

    String title() {
        return shown == null ? words.substring(0, titleEnd()) : shown;
    }

    String foldedTitle() {
        return words.substring(0, titleEnd());
    }

    long[] signature() {
        return Signature.of(reading(), plain, words);
    }

    String reading() {
        return plain.substring(0, readingEnd);
    }

    /// Names no one: this may reach a log.
    @Override
    public String toString() {
        return "entry " + id;
    }
}
