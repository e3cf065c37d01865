package org.communityoffice.resident;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An address as a list shows it: 樱花苑3号楼2单元502 as 樱花苑 3-2-502; what is written otherwise stays.
final class ShortAddress {
    private static final Pattern DOOR = Pattern.compile("([0-9]{1,3})(?:号楼|栋|幢|座)(?:([0-9]{1,2})(?:单元|门))?([0-9]{2,4})(?:室|号|户)?$");

    private ShortAddress() {}

    static String of(String written) {
        Matcher door = DOOR.matcher(written);
        if (!door.find()) {
            return written;
        }
        String unit = door.group(2) == null ? "" : door.group(2) + "-";
        return (written.substring(0, door.start()).strip() + " " + door.group(1) + "-" + unit + door.group(3)).strip();
    }
}
