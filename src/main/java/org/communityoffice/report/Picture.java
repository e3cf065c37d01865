package org.communityoffice.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.ImageIO;

/// A picture on a paper, as small as it is printed; held in memory alone.
public final class Picture {
    private final byte[] jpeg;
    private final int width;
    private final int height;
    private final String caption;

    private Picture(byte[] jpeg, int width, int height, String caption) {
        this.jpeg = jpeg;
        this.width = width;
        this.height = height;
        this.caption = caption;
    }

    public static Picture of(BufferedImage image, String caption) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.setUseCache(false);
            ImageIO.write(image, "jpg", out);
            return new Picture(out.toByteArray(), image.getWidth(), image.getHeight(), caption);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    byte[] jpeg() {
        return Arrays.copyOf(jpeg, jpeg.length);
    }

    public String caption() {
        return caption;
    }

    /// The largest size within a box that keeps the proportions: width and height.
    int[] within(int boxWidth, int boxHeight) {
        double scale = Math.min((double) boxWidth / width, (double) boxHeight / height);
        return new int[] {Math.max(1, (int) Math.round(width * scale)), Math.max(1, (int) Math.round(height * scale))};
    }
}
