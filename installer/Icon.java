import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/// Draws the program's icon, a cherry blossom on the accent blue: `java installer/Icon.java FOLDER` writes office.png and office.ico.
public class Icon {
    private static final int[] ICO_SIZES = {16, 24, 32, 48, 64, 256};

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Files.write(folder.resolve("office.png"), png(512));
        Files.write(folder.resolve("office.ico"), ico());
    }

    private static BufferedImage drawn(int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(size / 512.0, size / 512.0);
        g.setColor(new Color(0x2456a6));
        g.fill(new RoundRectangle2D.Double(16, 16, 480, 480, 112, 112));
        g.translate(256, 266);
        for (int i = 0; i < 5; i++) {
            AffineTransform before = g.getTransform();
            g.rotate(Math.toRadians(72 * i));
            g.setColor(Color.WHITE);
            g.fill(petal());
            g.setColor(new Color(0xe8effa));
            g.setStroke(new BasicStroke(8, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.drawLine(0, -44, 0, -104);
            g.setTransform(before);
        }
        g.setColor(new Color(0xf2b84b));
        g.fill(new Ellipse2D.Double(-38, -38, 76, 76));
        g.dispose();
        return image;
    }

    /// One petal, upwards, with the notch of a cherry blossom.
    private static Path2D petal() {
        Path2D petal = new Path2D.Double();
        petal.moveTo(0, -20);
        petal.curveTo(-92, -62, -112, -150, -34, -190);
        petal.lineTo(0, -158);
        petal.lineTo(34, -190);
        petal.curveTo(112, -150, 92, -62, 0, -20);
        petal.closePath();
        return petal;
    }

    private static byte[] png(int size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(drawn(size), "png", out);
        return out.toByteArray();
    }

    /// The Windows form: a small directory before PNG pictures of each size. Numbers are little-endian.
    private static byte[] ico() throws IOException {
        List<byte[]> pictures = new ArrayList<>();
        for (int size : ICO_SIZES) {
            pictures.add(png(size));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(0);
        out.writeShort(Short.reverseBytes((short) 1));
        out.writeShort(Short.reverseBytes((short) ICO_SIZES.length));
        int at = 6 + 16 * ICO_SIZES.length;
        for (int i = 0; i < ICO_SIZES.length; i++) {
            int edge = ICO_SIZES[i] == 256 ? 0 : ICO_SIZES[i];
            out.write(new byte[] {(byte) edge, (byte) edge, 0, 0, 1, 0, 32, 0});
            out.writeInt(Integer.reverseBytes(pictures.get(i).length));
            out.writeInt(Integer.reverseBytes(at));
            at += pictures.get(i).length;
        }
        for (byte[] picture : pictures) {
            out.write(picture);
        }
        return bytes.toByteArray();
    }
}
