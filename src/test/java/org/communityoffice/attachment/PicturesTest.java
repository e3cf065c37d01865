package org.communityoffice.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pictures are drawn small, the right way up, in memory; a broken one is none.
class PicturesTest {
    @ParameterizedTest
    @CsvSource({"1,120,80,0,0", "2,120,80,1,0", "3,120,80,1,1", "4,120,80,0,1", "5,80,120,0,0", "6,80,120,1,0", "7,80,120,1,1", "8,80,120,0,1"})
    void aPhonesPhotoStandsUpright(int orientation, int width, int height, int right, int bottom) {
        BufferedImage sensor = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
        var pen = sensor.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 1200, 800);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 400, 260);
        pen.dispose();
        BufferedImage drawn = Pictures.draw(TestPictures.held(TestPictures.bytes(sensor, "jpg"), orientation), 120).orElseThrow();
        assertThat(drawn.getWidth()).isEqualTo(width);
        assertThat(drawn.getHeight()).isEqualTo(height);
        assertThat(red(drawn, right == 1 ? width - 8 : 8, bottom == 1 ? height - 8 : 8)).as("the corner that was first on the sensor").isTrue();
        assertThat(red(drawn, right == 1 ? 8 : width - 8, bottom == 1 ? 8 : height - 8)).isFalse();
    }

    private static boolean red(BufferedImage image, int x, int y) {
        Color color = new Color(image.getRGB(x, y));
        return color.getRed() > 180 && color.getGreen() < 90;
    }

    @Test
    void aSmallPictureStaysAsItIs() {
        BufferedImage drawn = Pictures.draw(TestPictures.bytes(TestPictures.landscape(60, 40, 1), "png"), 240).orElseThrow();
        assertThat(drawn.getWidth()).isEqualTo(60);
    }

    @Test
    void whatIsNoPictureIsNone() {
        assertThat(Pictures.draw("合同".repeat(100).getBytes(StandardCharsets.UTF_8), 240)).isEmpty();
        assertThat(Pictures.draw(new byte[0], 240)).isEmpty();
    }

    @Test
    void aBrokenPictureIsDrawnOrNoneAndNeverAProblem() {
        Random random = new Random(20261124);
        for (String format : new String[] {"jpg", "png", "gif", "bmp"}) {
            byte[] whole = TestPictures.bytes(TestPictures.landscape(90, 60, 2), format);
            for (int i = 0; i < 150; i++) {
                byte[] broken = whole.clone();
                for (int k = 0; k < 1 + i % 6; k++) {
                    broken[random.nextInt(Math.min(broken.length, 400))] = (byte) random.nextInt();
                }
                assertThat(Pictures.draw(i % 5 == 0 ? java.util.Arrays.copyOf(broken, random.nextInt(broken.length)) : broken, 48)).isNotNull();
            }
        }
    }

    @Test
    void noFileIsWritten(@TempDir Path cache) throws Exception {
        boolean used = ImageIO.getUseCache();
        ImageIO.setUseCache(true);
        ImageIO.setCacheDirectory(cache.toFile());
        try {
            for (String format : new String[] {"jpg", "png", "gif", "bmp"}) {
                assertThat(Pictures.draw(TestPictures.bytes(TestPictures.landscape(900, 600, 3), format), 120)).isPresent();
            }
            try (Stream<Path> files = Files.list(cache)) {
                assertThat(files).isEmpty();
            }
        } finally {
            ImageIO.setCacheDirectory(null);
            ImageIO.setUseCache(used);
        }
    }
}
