package org.communityoffice;

import java.util.Map;
import java.util.Properties;

/// Whether there is a screen to open a window on: asked before JavaFX starts, which would otherwise fail in its own words.
final class Display {
    private Display() {}

    static boolean isThere(Map<String, String> environment, Properties system) {
        boolean linux = system.getProperty("os.name", "").startsWith("Linux");
        boolean headless = system.getProperty("glass.platform", "").equals("Headless");
        return !linux || headless
                || !environment.getOrDefault("DISPLAY", "").isBlank()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
    }
}
