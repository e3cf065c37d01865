package org.communityoffice.attachment;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Set;
import org.communityoffice.database.AttachmentFields;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Words;
import org.jspecify.annotations.Nullable;

/// One attachment as it is listed.
///
/// @param at when it was added
/// @param by who added it; empty where nobody knows
public record AttachmentItem(Stored stored, @Nullable LocalDateTime at, String by) {
    private static final Set<String> DRAWN = Set.of("jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff");
    private static final Set<String> APPLE = Set.of("heic", "heif");

    public long id() {
        return stored.id();
    }

    public String name() {
        return stored.values().get(AttachmentFields.FILE_NAME, "");
    }

    /// Whether its name says that it is a picture which can be shown.
    public boolean isPicture() {
        return DRAWN.contains(ending());
    }

    /// A photo in the format of Apple's phones, which is kept but cannot be shown.
    public boolean isApplePhoto() {
        return APPLE.contains(ending());
    }

    /// In lower case, without the dot; empty where the name has none.
    public String ending() {
        int dot = name().lastIndexOf('.');
        return dot < 0 ? "" : name().substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    public String size() {
        return size(stored.values().get(AttachmentFields.BYTE_COUNT, 0L));
    }

    static String size(long bytes) {
        return bytes < 1_000_000
                ? Words.of("attachment.size.small", Math.max(1, Math.round(bytes / 1000.0)))
                : Words.of("attachment.size.large", String.format(Locale.ROOT, "%.1f", bytes / 1_000_000.0));
    }
}
