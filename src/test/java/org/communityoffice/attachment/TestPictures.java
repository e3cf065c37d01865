package org.communityoffice.attachment;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Drawn pictures for tests and for pictures of the screens; they show nobody.
public final class TestPictures {
    private TestPictures() {}

    /// A landscape; `kind` varies sky, hills and sun.
    public static BufferedImage landscape(int width, int height, int kind) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(java.awt.RenderingHints.KEY_ANTIALIASING, java.awt.RenderingHints.VALUE_ANTIALIAS_ON);
        float hue = kind * 0.13f % 1;
        pen.setPaint(new GradientPaint(0, 0, Color.getHSBColor(0.55f + hue / 4, 0.35f, 0.95f), 0, height, Color.getHSBColor(0.1f + hue / 3, 0.2f, 1)));
        pen.fillRect(0, 0, width, height);
        pen.setPaint(new Color(0xFFE9A8));
        pen.fillOval(width / 5 + kind * 37 % (width / 2), height / 8, height / 5, height / 5);
        for (int i = 0; i < 3; i++) {
            pen.setPaint(Color.getHSBColor(0.3f + hue / 5, 0.3f + 0.15f * i, 0.7f - 0.15f * i));
            pen.fillOval(-width / 4 + i * width / 3 - kind * 29 % 60, height / 2 + i * height / 10, width, height);
        }
        pen.dispose();
        return image;
    }

    /// A head before a wall, as drawn for a sign.
    public static BufferedImage face(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(java.awt.RenderingHints.KEY_ANTIALIASING, java.awt.RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new Color(0xBFD6EA));
        pen.fillRect(0, 0, width, height);
        pen.setPaint(new Color(0x5C6F91));
        pen.fillOval(width / 8, height * 6 / 10, width * 6 / 8, height);
        pen.setPaint(new Color(0xE8C4A4));
        pen.fillOval(width * 3 / 10, height / 6, width * 4 / 10, height * 45 / 100);
        pen.setPaint(new Color(0x4B3B33));
        pen.fillArc(width * 28 / 100, height * 13 / 100, width * 44 / 100, height * 40 / 100, 0, 180);
        pen.dispose();
        return image;
    }

    public static byte[] bytes(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream to = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, format, to);
            to.flush();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return out.toByteArray();
    }

    /// The JPEG with an EXIF block that says how the phone was held.
    public static byte[] held(byte[] jpeg, int orientation) {
        byte[] exif = {(byte) 0xFF, (byte) 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0};
        byte[] out = new byte[jpeg.length + exif.length];
        System.arraycopy(jpeg, 0, out, 0, 2);
        System.arraycopy(exif, 0, out, 2, exif.length);
        System.arraycopy(jpeg, 2, out, 2 + exif.length, jpeg.length - 2);
        return out;
    }
}
