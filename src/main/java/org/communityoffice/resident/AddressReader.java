package org.communityoffice.resident;

import static org.communityoffice.resident.ResidentFields.RESIDENCE_ADDRESS;
import static org.communityoffice.resident.ResidentFields.ROOM;

import java.util.regex.Pattern;
import org.communityoffice.spreadsheet.Cell;
import org.communityoffice.spreadsheet.Draft;
import org.communityoffice.spreadsheet.Places;
import org.communityoffice.spreadsheet.ProblemCode;
import org.communityoffice.spreadsheet.RecordRow;
import org.communityoffice.spreadsheet.RecordRow.Filled;
import org.communityoffice.spreadsheet.RowWords;

/// The address of a row: from its own column, from estate, building, unit and room, or from a room and the building that the sheet names.
final class AddressReader {
    private static final int LONGEST = 400;
    private static final int LONGEST_ROOM = 100;
    private static final Pattern LINE_BREAKS = Pattern.compile("\\s*[\\r\\n\\t]+\\s*");
    private static final Pattern INNER_BLANKS = Pattern.compile("(?<=[\\p{IsHan}0-9])[\\s\\p{Z}]+(?=[\\p{IsHan}0-9])");
    private static final Pattern BUILDING_NUMBER = Pattern.compile("[0-9A-Za-z]{1,4}|[一二三四五六七八九十]{1,3}");
    private static final Pattern UNIT_NUMBER = Pattern.compile("[0-9A-Za-z]{1,3}|[一二三四五六七八九十]{1,2}");

    void read(Draft draft, RecordRow row) {
        String room = text(draft, row.of(ROOM.key()));
        if (room.length() > LONGEST_ROOM) {
            draft.find(ProblemCode.TEXT_TOO_LONG, row.of(ROOM.key()));
            draft.keep(row.of(ROOM.key()), room);
            room = "";
        }
        draft.set(ROOM, room, room);
        Filled cell = row.of(RESIDENCE_ADDRESS.key());
        String address = text(draft, cell);
        if (address.length() > LONGEST) {
            draft.find(ProblemCode.TEXT_TOO_LONG, cell);
            draft.keep(cell, address);
            address = "";
        }
        String parts = parts(draft, row, room);
        if (address.isEmpty()) {
            address = parts;
        } else if (!parts.isEmpty() && Places.isRoomOnly(address) && !parts.equals(room)) {
            address = parts.endsWith(address) ? parts : parts + address;
        } else {
            keepParts(draft, row, address);
        }
        if (!address.isEmpty() && Places.isRoomOnly(address)) {
            address = prefixed(draft, row, address);
        }
        if (address.isEmpty() && room.isEmpty() && cell.fill() != RecordRow.Fill.DITTO_NO_SOURCE && cell.cell().kind() != Cell.Kind.ERROR) {
            draft.find(ProblemCode.ADDRESS_MISSING, cell);
        }
        draft.set(RESIDENCE_ADDRESS, address, address);
    }

    /// A room alone: the building stands in the sheet's name, its title or the caption above.
    private static String prefixed(Draft draft, RecordRow row, String room) {
        if (!row.prefix().isEmpty()) {
            draft.find(org.communityoffice.spreadsheet.Finding.ofRow(ProblemCode.ADDRESS_PREFIXED, room, row.prefix() + room));
            return row.prefix() + room;
        }
        if (row.table().prefixUnclear()) {
            draft.find(ProblemCode.ADDRESS_UNCLEAR);
        } else {
            draft.find(ProblemCode.ADDRESS_MISSING);
        }
        return room;
    }

    /// 小区, 楼栋, 单元, 房号 of their own columns in one.
    private static String parts(Draft draft, RecordRow row, String room) {
        String estate = text(draft, row.of(ResidentImportBook.ESTATE));
        String building = text(draft, row.of(ResidentImportBook.BUILDING));
        String unit = text(draft, row.of(ResidentImportBook.UNIT));
        if (!building.isEmpty() && BUILDING_NUMBER.matcher(building).matches()) {
            building += "号楼";
        }
        if (!unit.isEmpty() && UNIT_NUMBER.matcher(unit).matches()) {
            unit += "单元";
        }
        if (building.isEmpty() && !estate.isEmpty() && !row.prefix().isEmpty() && row.prefix().startsWith(estate)) {
            return row.prefix() + unit + room;
        }
        if (estate.isEmpty() && building.isEmpty() && !unit.isEmpty() && !row.prefix().isEmpty()) {
            return row.prefix() + unit + room;
        }
        return (building.startsWith(estate) ? "" : estate) + building + unit + room;
    }

    /// What an address of its own does not already say.
    private static void keepParts(Draft draft, RecordRow row, String address) {
        for (String field : new String[] {ResidentImportBook.ESTATE, ResidentImportBook.BUILDING, ResidentImportBook.UNIT}) {
            Filled cell = row.of(field);
            String text = RowWords.compact(cell.cell().written());
            if (!text.isEmpty() && !RowWords.compact(address).contains(text)) {
                draft.find(ProblemCode.NOTE_KEPT, cell);
                draft.keep(cell, cell.cell().written());
            }
        }
    }

    private static boolean hasBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || Character.isSpaceChar(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String text(Draft draft, Filled cell) {
        if (cell.cell().isBlank() || cell.cell().kind() == Cell.Kind.ERROR) {
            return "";
        }
        String written = cell.cell().written().strip();
        if (RowWords.isNothing(written)) {
            draft.find(ProblemCode.NOTE_KEPT, cell);
            draft.keep(cell, written);
            return "";
        }
        if (!hasBlank(written)) {
            return written;
        }
        if (written.indexOf('\n') >= 0 || written.indexOf('\r') >= 0) {
            draft.find(ProblemCode.LINE_BREAK, cell);
        }
        return INNER_BLANKS.matcher(LINE_BREAKS.matcher(written).replaceAll("")).replaceAll("");
    }
}
