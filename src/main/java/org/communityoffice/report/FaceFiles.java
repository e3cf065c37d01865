package org.communityoffice.report;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontFace;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.engine.fonts.FontInfo;
import net.sf.jasperreports.engine.fonts.FontUtil;

/// The files of the faces, given to the PDF library before it asks: it would read each 8 KB at a time into an array that doubles, four times the file in all.
final class FaceFiles {
    private static final Set<String> READ = ConcurrentHashMap.newKeySet();

    private FaceFiles() {}

    /// Once for each face; a family that is not ours is left to the library.
    static void read(String family, boolean bold) {
        if (READ.add(family + bold)) {
            FontInfo info = FontUtil.getInstance(DefaultJasperReportsContext.getInstance()).getFontInfo(family, Locale.ROOT);
            if (info != null) {
                read(info.getFontFamily(), bold);
            }
        }
    }

    private static void read(FontFamily family, boolean bold) {
        FontFace face = bold && family.getBoldFace() != null ? family.getBoldFace() : family.getNormalFace();
        try (InputStream in = Objects.requireNonNull(FaceFiles.class.getClassLoader().getResourceAsStream(face.getTtf()))) {
            // the library keeps it under this name, and finds it there
            BaseFont.createFont(face.getTtf(), family.getPdfEncoding(), true, BaseFont.CACHED, in.readAllBytes(), null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (DocumentException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
