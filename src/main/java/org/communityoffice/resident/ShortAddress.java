package org.communityoffice.resident;

/// An address as a list shows it: 樱花苑3号楼2单元502 as 樱花苑 3-2-502; what is written otherwise stays.
///
/// Read from its end, letter by letter: a long list is put in order by it, where a pattern took half of the time.
final class ShortAddress {
    private static final String[] ROOM = {"室", "号", "户"};
    private static final String[] UNIT = {"单元", "门"};
    private static final String[] BUILDING = {"号楼", "栋", "幢", "座"};

    private ShortAddress() {}

    static String of(String written) {
        int roomEnd = written.length() - ending(written, written.length(), ROOM);
        int room = digits(written, roomEnd);
        if (roomEnd - room < 2 || roomEnd - room > 4) {
            return written;
        }
        int unitEnd = room - ending(written, room, UNIT);
        int unit = unitEnd == room ? room : digits(written, unitEnd);
        if (unitEnd < room && (unitEnd == unit || unitEnd - unit > 2)) {
            return written;
        }
        int numberEnd = unit - ending(written, unit, BUILDING);
        int number = Math.max(digits(written, numberEnd), numberEnd - 3);
        if (numberEnd == unit || number == numberEnd) {
            return written;
        }
        String door = " " + written.substring(number, numberEnd) + "-" + (unitEnd < room ? written.substring(unit, unitEnd) + "-" : "") + written.substring(room, roomEnd);
        return (written.substring(0, number).strip() + door).strip();
    }

    /// How long the one of these words is that ends there; 0 where none does.
    private static int ending(String written, int end, String[] words) {
        for (String word : words) {
            if (written.startsWith(word, end - word.length())) {
                return word.length();
            }
        }
        return 0;
    }

    /// Where the digits begin that end there.
    private static int digits(String written, int end) {
        int from = end;
        while (from > 0 && written.charAt(from - 1) >= '0' && written.charAt(from - 1) <= '9') {
            from--;
        }
        return from;
    }
}
