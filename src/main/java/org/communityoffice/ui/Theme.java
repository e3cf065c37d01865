package org.communityoffice.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// The look of all windows: AtlantaFX Primer, our colours over it, Noto Sans SC; light or dark, switched while running.
public final class Theme {
    private final BooleanProperty dark = new SimpleBooleanProperty();

    /// Made before the first control, which would bring the look of JavaFX itself with it.
    public Theme(boolean dark) {
        this.dark.set(dark);
        underneath(dark);
        for (String weight : List.of("Regular", "Bold")) {
            loadFont("/fonts/ttf/NotoSansSC/NotoSansSC-" + weight + ".ttf");
        }
    }

    public BooleanProperty darkProperty() {
        return dark;
    }

    /// Dresses a scene and keeps it dressed when the theme is switched.
    public void dress(Scene scene) {
        dark.subscribe(now -> {
            underneath(now);
            scene.getStylesheets().setAll(sheet(now ? "dark" : "light"), sheet("office"));
        });
    }

    private static void underneath(boolean dark) {
        Application.setUserAgentStylesheet((dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheetBSS());
    }

    /// Compiled by the build; where a sheet is only text (in a programmer's tools) as text.
    private static String sheet(String name) {
        URL url = Objects.requireNonNullElseGet(Theme.class.getResource(name + ".bss"), () -> Theme.class.getResource(name + ".css"));
        return url.toExternalForm();
    }

    private static void loadFont(String path) {
        try (InputStream in = Theme.class.getResourceAsStream(path)) {
            if (in == null || Font.loadFont(in, 14) == null) {
                throw new IllegalStateException("missing typeface " + path);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
