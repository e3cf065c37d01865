package org.communityoffice.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Where the window stood when it was closed, moved onto a screen that exists today.
///
/// @param maximized the measures then are those of the window before it was maximized
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 560;

    /// Reads what [#written] wrote; empty where it is damaged.
    public static Optional<WindowPlace> read(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 5) {
            return Optional.empty();
        }
        try {
            return Optional.of(new WindowPlace(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]),
                    Double.parseDouble(parts[3]), Boolean.parseBoolean(parts[4])));
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }

    public String written() {
        return x + " " + y + " " + width + " " + height + " " + maximized;
    }

    /// The same place wholly on the screen it overlaps most, never larger than that screen.
    ///
    /// @param screens the usable areas; the first is the main one
    public WindowPlace onto(List<Rectangle2D> screens) {
        Rectangle2D best = best(new Rectangle2D(x, y, Math.max(0, width), Math.max(0, height)), screens);
        double w = Math.min(Math.max(width, LEAST_WIDTH), best.getWidth());
        double h = Math.min(Math.max(height, LEAST_HEIGHT), best.getHeight());
        return new WindowPlace(Math.clamp(x, best.getMinX(), best.getMaxX() - w), Math.clamp(y, best.getMinY(), best.getMaxY() - h), w, h, maximized);
    }

    /// The one that shows most of a window; the main one where none does.
    private static Rectangle2D best(Rectangle2D window, List<Rectangle2D> screens) {
        Rectangle2D best = screens.getFirst();
        double bestArea = 0;
        for (Rectangle2D screen : screens) {
            double across = Math.min(window.getMaxX(), screen.getMaxX()) - Math.max(window.getMinX(), screen.getMinX());
            double down = Math.min(window.getMaxY(), screen.getMaxY()) - Math.max(window.getMinY(), screen.getMinY());
            if (across > 0 && down > 0 && across * down > bestArea) {
                bestArea = across * down;
                best = screen;
            }
        }
        return best;
    }

    /// How a window is left: its own place, or, maximized, the measures it had before on the screen it fills now.
    WindowPlace left(Rectangle2D now, boolean fills, List<Rectangle2D> screens) {
        return fills ? new WindowPlace(x, y, width, height, true).onto(List.of(best(now, screens))) : new WindowPlace(now.getMinX(), now.getMinY(), now.getWidth(), now.getHeight(), false);
    }

    /// The window before an office is open: as large as the screen allows.
    public static void screenSized(Stage stage) {
        Rectangle2D main = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(LEAST_WIDTH, main.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, main.getHeight()));
        stage.setMaximized(true);
    }

    /// Puts the stage where it stood.
    ///
    /// @return remembers where it is left; to be run while the office is still open
    public static Runnable keep(Stage stage, Remembered remembered) {
        Rectangle2D main = Screen.getPrimary().getVisualBounds();
        WindowPlace place = remembered.read("window.place").flatMap(WindowPlace::read)
                .orElse(new WindowPlace(main.getMinX(), main.getMinY(), main.getWidth(), main.getHeight(), true)).onto(screens());
        Rectangle2D on = best(new Rectangle2D(place.x, place.y, place.width, place.height), screens());
        stage.setMinWidth(Math.min(LEAST_WIDTH, on.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, on.getHeight()));
        stage.setX(place.x);
        stage.setY(place.y);
        stage.setWidth(place.width);
        stage.setHeight(place.height);
        stage.setMaximized(place.maximized);
        return () -> {
            if (!stage.isIconified()) {
                remembered.write("window.place", place.left(new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()), stage.isMaximized(), screens()).written());
            }
        };
    }

    /// The usable areas, the main one first.
    private static List<Rectangle2D> screens() {
        Screen main = Screen.getPrimary();
        return Stream.concat(Stream.of(main), Screen.getScreens().stream().filter(screen -> !screen.equals(main))).map(Screen::getVisualBounds).toList();
    }
}
