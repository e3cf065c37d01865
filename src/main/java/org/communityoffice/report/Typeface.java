package org.communityoffice.report;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;

/// The faces of the papers, each with the faces that stand in for characters it lacks (fonts: `fonts/families.xml`).
enum Typeface {
    SONG("OfficeSong", "宋体", 0.88f, 0.12f),
    FANG("OfficeFang", "仿宋", 0.88f, 0.12f),
    KAI("OfficeKai", "楷体", 0.88f, 0.12f),
    HEI("NotoSansSC", "黑体", 1.16f, 0.288f),
    MONO("OfficeMono", "Consolas", 0.88f, 0.12f);

    private static final String RARE = "OfficeRare";
    private static final float LACKING = -1;
    /// So that a character without a width of its own is told from one not yet asked for.
    private static final float NOTHING = 1e-6f;

    private final String family;
    /// By code point, plain and bold; zero where nobody asked yet. Two threads that find out the same write the same.
    private final float[][] advances = new float[2][Character.MAX_VALUE + 1];
    /// The name of this face on the clerk's computer, for Word and Excel.
    final String office;
    /// Above and below the base line, in ems; as the font files say.
    final float ascent;
    final float descent;

    Typeface(String family, String office, float ascent, float descent) {
        this.family = family;
        this.office = office;
        this.ascent = ascent;
        this.descent = descent;
    }

    String family() {
        return family;
    }

    /// The text as Jasper's styled text, with the face named for each run that this one lacks.
    String styled(String text, boolean bold) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length();) {
            Fit fit = fit(text.codePointAt(i), bold);
            int end = i;
            while (end < text.length() && fit(text.codePointAt(end), bold).equals(fit)) {
                end += Character.charCount(text.codePointAt(end));
            }
            String run = escaped(text.substring(i, end));
            out.append(fit.family.equals(family) && fit.bold == bold ? run
                    : "<style fontName=\"" + fit.family + "\" isBold=\"" + fit.bold + "\">" + run + "</style>");
            i = end;
        }
        return out.toString();
    }

    /// Whether the text needs no other face and no escaping: then it is set as it is, which is quicker.
    boolean plain(String text, boolean bold) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (c == '<' || c == '&' || (c != '\n' && advance(c, bold) < 0)) {
                return false;
            }
        }
        return true;
    }

    /// The width of a character that this face has, in ems; below zero where it lacks it. Every cell of every paper asks, so it is remembered.
    private float advance(int c, boolean bold) {
        float[] known = advances[bold ? 1 : 0];
        if (c >= known.length) {
            return has(family, bold, c) ? width(family, bold, c) : LACKING;
        }
        float one = known[c];
        if (one == 0) {
            one = has(family, bold, c) ? NOTHING + width(family, bold, c) : LACKING;
            known[c] = one;
        }
        return one;
    }

    private double strange(int c, boolean bold) {
        Fit fit = fit(c, bold);
        return width(fit.family, fit.bold, c);
    }

    private static float width(String family, boolean bold, int c) {
        Font[] faces = FACES.get(family);
        return faces == null ? 1 : (float) faces[bold ? 1 : 0].getStringBounds(Character.toString(c), PLAIN).getWidth() / SIZE;
    }

    /// The width of a text in ems.
    double width(String text, boolean bold) {
        double out = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            float own = advance(c, bold);
            out += own >= 0 ? own : strange(c, bold);
        }
        return out;
    }

    private Fit fit(int c, boolean bold) {
        for (String candidate : chain()) {
            if (has(candidate, bold, c)) {
                return new Fit(candidate, bold);
            }
            if (bold && has(candidate, false, c)) {
                return new Fit(candidate, false);
            }
        }
        return new Fit(family, bold);
    }

    private List<String> chain() {
        return List.of(family, SONG.family, HEI.family, RARE);
    }

    private static boolean has(String family, boolean bold, int c) {
        if (c == '\n') {
            return true;
        }
        Font[] faces = FACES.get(family);
        return faces != null && faces[bold ? 1 : 0].canDisplay(c);
    }

    private record Fit(String family, boolean bold) {}

    private static final FontRenderContext PLAIN = new FontRenderContext(null, true, true);
    private static final float SIZE = 10f;
    private static final Map<String, Font[]> FACES = faces();

    private static Map<String, Font[]> faces() {
        FontUtil util = FontUtil.getInstance(DefaultJasperReportsContext.getInstance());
        Map<String, Font[]> out = new HashMap<>();
        for (String family : List.of(SONG.family, FANG.family, KAI.family, HEI.family, MONO.family, RARE)) {
            out.put(family, new Font[] {
                util.getAwtFontFromBundles(family, Font.PLAIN, SIZE, Locale.ROOT, false),
                util.getAwtFontFromBundles(family, Font.BOLD, SIZE, Locale.ROOT, false)});
        }
        return Map.copyOf(out);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
