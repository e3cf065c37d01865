package org.communityoffice.attachment;

import java.awt.image.BufferedImage;

/// What became of drawing an attachment.
public sealed interface Drawn {
    record Picture(BufferedImage image) implements Drawn {}

    /// Whole, and nothing that can be shown.
    record NoPicture() implements Drawn {}

    record Missing() implements Drawn {}

    /// Not what was stored.
    record Damaged() implements Drawn {}
}
