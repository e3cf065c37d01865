package org.communityoffice.spreadsheet;

import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.typed.TypedValueDecoder;

/// The column that a cell's reference begins with (`AB12`), read where the parser has it: there is one at every cell of a file.
final class CellReference extends TypedValueDecoder {
    private static final int MOST_LETTERS = 3;
    private int column;

    /// Column A is 0.
    int columnOf(XMLStreamReader2 xml, int attribute) throws XMLStreamException, DamagedFileException {
        column = -1;
        xml.getAttributeAs(attribute, this);
        return checked(column);
    }

    static int column(String reference) throws DamagedFileException {
        return checked(column(reference.toCharArray(), 0, reference.length()));
    }

    private static int checked(int column) throws DamagedFileException {
        if (column < 0) {
            throw new DamagedFileException("column");
        }
        return column;
    }

    /// -1 where no one to three letters stand there.
    private static int column(char[] letters, int from, int to) {
        int column = 0;
        int at = from;
        while (at < to && (letters[at] | 0x20) >= 'a' && (letters[at] | 0x20) <= 'z') {
            column = column * 26 + (letters[at++] | 0x20) - 'a' + 1;
            if (at - from > MOST_LETTERS) {
                return -1;
            }
        }
        return column - 1;
    }

    @Override
    public void decode(char[] letters, int from, int to) {
        column = column(letters, from, to);
    }

    @Override
    public void decode(String reference) {
        column = column(reference.toCharArray(), 0, reference.length());
    }

    @Override
    public void handleEmptyValue() {
        column = -1;
    }
}
