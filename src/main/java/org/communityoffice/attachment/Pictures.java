package org.communityoffice.attachment;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.color.CMMException;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/// Draws pictures small enough for the screen and the right way up; in memory alone, no file is written.
final class Pictures {
    /// More than any phone takes; what claims more is not worth the minutes.
    private static final long MOST_PIXELS = 250_000_000;

    private Pictures() {}

    /// @param longest side of what comes back, in pixels; a smaller picture stays as it is
    /// @return empty where it is no picture, or one that cannot be read
    static Optional<BufferedImage> draw(byte[] bytes, int longest) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                BufferedImage raw = read(reader, longest);
                return raw == null ? Optional.empty() : Optional.of(upright(raw, orientation(bytes), longest));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException | NegativeArraySizeException | NullPointerException
                | ArithmeticException | ClassCastException | UnsupportedOperationException | CMMException broken) {
            // decoders meet a broken file in all these ways; whichever it was, there is nothing to show
            return Optional.empty();
        }
    }

    /// Reads every second, third … pixel of a large picture, so that a photo never stands whole in memory.
    private static @Nullable BufferedImage read(ImageReader reader, int longest) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MOST_PIXELS) {
            return null;
        }
        ImageReadParam some = reader.getDefaultReadParam();
        int step = (int) Math.max(1, Math.max(width, height) / longest);
        some.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, some);
    }

    private static BufferedImage upright(BufferedImage raw, int orientation, int longest) {
        double scale = Math.min(1, (double) longest / Math.max(raw.getWidth(), raw.getHeight()));
        int width = Math.max(1, (int) Math.round(raw.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(raw.getHeight() * scale));
        boolean lying = orientation >= 5;
        BufferedImage out = new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = out.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, out.getWidth(), out.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.transform(turn(orientation, width, height));
        pen.drawImage(raw, 0, 0, width, height, null);
        pen.dispose();
        return out;
    }

    /// EXIF 2.32, tag 0x0112: which row and which column of the sensor are top and left.
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static int orientation(byte[] bytes) {
        try {
            ExifIFD0Directory exif = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes), bytes.length).getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer said = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return said == null || said < 1 || said > 8 ? 1 : said;
        } catch (ImageProcessingException | IOException unknown) {
            return 1;
        }
    }
}
