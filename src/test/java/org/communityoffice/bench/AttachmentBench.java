package org.communityoffice.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.communityoffice.Wiring;
import org.communityoffice.attachment.AttachmentPlace;
import org.communityoffice.attachment.AttachmentService;
import org.communityoffice.attachment.Drawn;
import org.communityoffice.attachment.GivenFile;
import org.communityoffice.attachment.TestPictures;
import org.communityoffice.database.Office;
import org.communityoffice.model.Stored;
import org.communityoffice.pictures.PictureOffice;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.work.Progress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a thumbnail costs that is drawn anew each time: read, deciphered, compared with its hash, made small.
@Tag("bench")
class AttachmentBench {
    private static final int TILE = 240;

    @TempDir
    Path folder;

    @Test
    void aThumbnailOfAPhotoOfTwelveMillionPixels() throws Exception {
        try (Office office = PictureOffice.make(folder.resolve("office"))) {
            Wiring wiring = new Wiring(office, new CurrentUser("王晓芸", Role.CLERK), PictureOffice.CLOCK);
            PictureOffice.fill(wiring.residents().service(), 1);
            AttachmentService service = wiring.attachmentService();
            AttachmentPlace place = new AttachmentPlace(ResidentFields.TYPE, wiring.residents().service().all().iterator().next().id(), AttachmentPlace.ALL, "孙丽华");
            byte[] photo = TestPictures.bytes(grainy(TestPictures.landscape(4000, 3000, 1)), "jpg");
            service.add(place, List.of(new GivenFile.InMemory("IMG_4031.jpg", photo)), Progress.NONE);
            Stored stored = service.of(place).getFirst().stored();
            assertThat(service.draw(stored, TILE)).isInstanceOf(Drawn.Picture.class);
            Bench.record("attachment: thumbnail of a 4000×3000 photo, p95 of 20", Bench.p95(20, () -> service.draw(stored, TILE)), "ms", 300, photo.length / 1_000_000 + " MB");
        }
    }

    /// With the grain of a real photo, without which the file would be small and quick to read.
    private static BufferedImage grainy(BufferedImage image) {
        Random random = new Random(20261029);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int grain = random.nextInt(16);
                image.setRGB(x, y, image.getRGB(x, y) & 0xF0F0F0 | grain << 16 | grain << 8 | grain);
            }
        }
        return image;
    }
}
