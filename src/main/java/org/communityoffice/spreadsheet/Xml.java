package org.communityoffice.spreadsheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/// Reading the XML of a workbook's parts: no document type, no entity from elsewhere, no text without end.
final class Xml {
    /// Excel itself keeps 32,767 characters in a cell.
    private static final int LONGEST_TEXT = 1_000_000;

    private Xml() {}

    static XMLStreamReader2 reader(InputStream in) throws XMLStreamException {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return (XMLStreamReader2) factory.createXMLStreamReader(in);
    }

    /// The next start of an element; false at the end. A document type is refused.
    static boolean nextElement(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new XMLStreamException("document type");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /// The text of the element that just started, up to its end.
    static String text(XMLStreamReader xml) throws XMLStreamException {
        String text = "";
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isCharacters()) {
                // nearly always one piece; a long text comes in few
                text = text.isEmpty() ? xml.getText() : text + xml.getText();
                if (text.length() > LONGEST_TEXT) {
                    throw new XMLStreamException("text without end");
                }
            } else if (xml.isStartElement() || xml.getEventType() == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new XMLStreamException("unexpected element");
            }
        }
        return text;
    }

    /// The whole number in the element that just started, up to its end; -1 where there is none.
    static int place(XMLStreamReader xml) throws XMLStreamException {
        if (xml.next() != XMLStreamConstants.CHARACTERS) {
            return -1;
        }
        char[] letters = xml.getTextCharacters();
        int from = xml.getTextStart();
        int to = from + xml.getTextLength();
        long number = 0;
        for (int i = from; i < to && number < Integer.MAX_VALUE; i++) {
            if (letters[i] > ' ') {
                int digit = letters[i] - '0';
                number = digit < 0 || digit > 9 ? Integer.MAX_VALUE : number * 10 + digit;
            }
        }
        // a number in two pieces is not written by anybody
        return xml.next() == XMLStreamConstants.END_ELEMENT && number < Integer.MAX_VALUE ? (int) number : -1;
    }

    /// The runs of text within the element that just started (`si`, `is`), without the phonetic ones.
    static String runs(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        int phonetic = 0;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (xml.getLocalName().equals("t") && phonetic == 0) {
                        text.append(text(xml));
                    } else {
                        depth++;
                        phonetic += phonetic > 0 || xml.getLocalName().equals("rPh") ? 1 : 0;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    phonetic -= phonetic > 0 ? 1 : 0;
                }
                default -> {
                    // white space between the runs
                }
            }
            if (text.length() > LONGEST_TEXT) {
                throw new XMLStreamException("text without end");
            }
        }
        return text.indexOf("_x") < 0 ? text.toString() : unescaped(text.toString());
    }

    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    static boolean yes(@Nullable String written) {
        return "1".equals(written) || "true".equals(written);
    }

    /// All `Relationship` targets of a part by their id.
    static Map<String, String[]> relations(InputStream in) throws XMLStreamException {
        Map<String, String[]> out = new HashMap<>();
        XMLStreamReader xml = reader(in);
        while (nextElement(xml)) {
            if (xml.getLocalName().equals("Relationship")) {
                String target = attribute(xml, "Target");
                String type = attribute(xml, "Type");
                out.put(String.valueOf(attribute(xml, "Id")), new String[] {type == null ? "" : type, target == null ? "" : target});
            }
        }
        return out;
    }

    /// Excel writes control characters as _x000D_.
    static String unescaped(String text) {
        return java.util.regex.Pattern.compile("_x([0-9A-Fa-f]{4})_")
                .matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
