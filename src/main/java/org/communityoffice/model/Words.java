package org.communityoffice.model;

import java.util.Locale;
import java.util.ResourceBundle;

/// The Chinese that the clerk reads: one file, `messages.properties`, keys by room.
public final class Words {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("messages", Locale.ROOT);

    private Words() {}

    /// The words under a key, with {0}, {1} … replaced as they are (no grouping of digits).
    ///
    /// @throws java.util.MissingResourceException where the key is not there
    public static String of(String key, Object... parts) {
        String text = BUNDLE.getString(key);
        for (int i = 0; i < parts.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(parts[i]));
        }
        return text;
    }
}
