package org.communityoffice.sample;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// A small drawn picture of an activity, plainly no photograph: round heads, a place, the thing it was about.
final class Drawing {
    private static final int WIDE = 480;
    private static final int HIGH = 320;
    private static final int GROUND = 218;
    private static final float QUALITY = 0.62f;
    private static final Color[] COATS = {new Color(0xC8553D), new Color(0x588B8B), new Color(0xF2B950), new Color(0x6B7FA8), new Color(0x8A9A5B), new Color(0xB07BAC)};
    private static final Color SKIN = new Color(0xF3D2B3);
    private static final Color HAIR = new Color(0x4A3F3A);

    private final BufferedImage image = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = image.createGraphics();
    private final Dice dice;

    private Drawing(long seed) {
        dice = new Dice(seed);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    /// @param number which of the pictures of the activity
    static byte[] of(Held held, int number) {
        Drawing drawing = new Drawing(held.day().toEpochDay() * 100 + held.from().getHour() + number);
        drawing.place(held);
        boolean before = number == 1 && held.type().contains("大扫除");
        drawing.thing(held.type() + held.title(), number, before);
        drawing.people(before ? 2 : 4 + (held.heads() + number) % 4, held.type().contains("志愿") || held.volunteers() > 9);
        return drawing.jpeg();
    }

    private void place(Held held) {
        boolean night = held.from().getHour() >= 18;
        boolean inside = held.place().matches(".*(室|大厅).*");
        fill(inside ? new Color(0xF4EAD9) : night ? new Color(0x2E3A59) : new Color(0xCFE6F2), 0, 0, WIDE, GROUND);
        fill(inside ? new Color(0xC9A77C) : night ? new Color(0x46543F) : new Color(0xA9C48A), 0, GROUND, WIDE, HIGH - GROUND);
        if (inside) {
            fill(new Color(0xB23A36), 90, 22, 300, 30);
            fill(new Color(0xDCEBF2), 26, 40, 44, 74);
            fill(new Color(0xDCEBF2), 410, 40, 44, 74);
            return;
        }
        round(night ? new Color(0xF7E7A6) : new Color(0xF8CF5C), 392, 26, 44);
        for (int house = 0; house < 3; house++) {
            int x = 14 + house * 118 + dice.between(0, 16);
            int high = 92 + dice.between(0, 46);
            fill(night ? new Color(0x43506F) : new Color(0xE4CDB4), x, GROUND - high, 78, high);
            for (int window = 0; window < 6; window++) {
                fill(night && dice.chance(0.6) ? new Color(0xF6DD8A) : new Color(0x9DB4C0), x + 12 + window % 2 * 32, GROUND - high + 12 + window / 2 * 28, 18, 16);
            }
        }
        fill(HAIR, 436, GROUND - 58, 8, 58);
        round(new Color(0x6D9A58), 412, GROUND - 104, 58);
    }

    private void thing(String about, int number, boolean before) {
        if (about.contains("电影")) {
            fill(Color.WHITE, 120, 40, 230, 124);
            fill(dice.pick(List.of(COATS)), 132, 52, 206, 100);
        } else if (about.matches(".*(扫除|清落叶|绿|麦冬).*")) {
            for (int i = 0; i < (before ? 40 : 5); i++) {
                round(i % 3 == 0 ? new Color(0x8C7B6B) : new Color(0xB98B4A), dice.between(20, 450), dice.between(GROUND + 8, HIGH - 14), dice.between(5, 13));
            }
            line(new Color(0x9B6B3F), 5, 80, 190, 112, 292);
        } else if (about.matches(".*(中秋|月饼|赏月).*")) {
            round(new Color(0xFBEFC2), 366, 8, 92);
            table(new Color(0xC98B4B));
        } else if (about.matches(".*(重阳|敬老|演出|大家唱|纳凉|国庆).*")) {
            for (int i = 0; i < 6; i++) {
                lantern(46 + i * 78, 58 + i % 2 * 14);
            }
        } else if (about.matches(".*(消防|疏散).*")) {
            fill(new Color(0xC5302C), 50, 206, 26, 62);
            line(HAIR, 4, 62, 206, 92, 226);
            round(new Color(0xB8B8B8), 300, 120, 60 + 10 * number);
        } else if (about.matches(".*(读书|图书|书法|课).*")) {
            for (int i = 0; i < 9; i++) {
                fill(COATS[i % COATS.length], 130 + i * 24, 96 - i % 3 * 6, 18, 64 + i % 3 * 6);
            }
            fill(new Color(0x8A623B), 120, 160, 236, 8);
        } else if (about.matches(".*(健康|体检|老人|流感|跌倒).*")) {
            round(Color.WHITE, 200, 70, 84);
            fill(new Color(0xC5302C), 234, 84, 16, 56);
            fill(new Color(0xC5302C), 214, 104, 56, 16);
        } else {
            table(new Color(0xB23A36));
        }
    }

    private void table(Color cloth) {
        fill(cloth, 150, 176, 190, 46);
        for (int i = 0; i < 6; i++) {
            round(new Color(0xE7B65C), 162 + i * 29, 164, 18);
        }
    }

    private void lantern(int x, int y) {
        line(HAIR, 2, x, 0, x, y);
        pen.setColor(new Color(0xD63A2F));
        pen.fill(new Ellipse2D.Double(x - 20, y, 40, 32));
        fill(new Color(0xF2C14E), x - 8, y + 30, 16, 5);
    }

    private void people(int many, boolean vests) {
        int step = (WIDE - 60) / many;
        for (int i = 0; i < many; i++) {
            int x = 34 + i * step + dice.between(0, 14);
            int y = 196 + dice.between(0, 34);
            line(HAIR, 6, x - 9, y + 90, x - 9, y + 112);
            line(HAIR, 6, x + 9, y + 90, x + 9, y + 112);
            Path2D coat = new Path2D.Double();
            coat.moveTo(x - 22, y + 92);
            coat.curveTo(x - 24, y + 4, x + 24, y + 4, x + 22, y + 92);
            coat.closePath();
            pen.setColor(vests && i % 2 == 0 ? new Color(0xD6402F) : COATS[dice.between(0, COATS.length - 1)]);
            pen.fill(coat);
            round(dice.chance(0.25) ? new Color(0xC9C5C0) : HAIR, x - 17, y - 3, 34);
            round(SKIN, x - 14, y + 3, 28);
            round(HAIR, x - 7, y + 13, 3);
            round(HAIR, x + 4, y + 13, 3);
            pen.setStroke(new BasicStroke(1.6f));
            pen.setColor(new Color(0xA5563F));
            pen.drawArc(x - 5, y + 15, 10, 8, 190, 160);
        }
    }

    private void fill(Color color, int x, int y, int wide, int high) {
        pen.setColor(color);
        pen.fillRect(x, y, wide, high);
    }

    private void round(Color color, int x, int y, int across) {
        pen.setColor(color);
        pen.fillOval(x, y, across, across);
    }

    private void line(Color color, int thick, int x, int y, int toX, int toY) {
        pen.setColor(color);
        pen.setStroke(new BasicStroke(thick));
        pen.drawLine(x, y, toX, toY);
    }

    private byte[] jpeg() {
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream to = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(to);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
