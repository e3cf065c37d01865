package org.communityoffice.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.communityoffice.Main;

/// A program that says when its first frame was laid out, when the first page of the office stood there, and when it was filled: started anew for each figure.
///
/// `StartProbe bare` opens a window with one word; `StartProbe DIR` the program on the sample in a folder. Prints `first 812`, `page 1504`, `filled 1730`: milliseconds since `start.at`, a moment of the
/// system clock; and last `rest 240`: the megabytes of the process a second later, when both have drawn.
public final class StartProbe {
    private static final long BEGAN = Long.getLong("start.at");
    private static boolean first = true;

    private StartProbe() {}

    /// The least window there is.
    public static final class Bare extends Application {
        @Override
        public void start(Stage stage) {
            stage.setScene(new Scene(new StackPane(new Label("社区")), 1280, 720));
            stage.show();
        }
    }

    public static void main(String[] arguments) {
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            if (first) {
                first = false;
                Scene scene = change.getList().getFirst().getScene();
                scene.addPostLayoutPulseListener(new Runnable() {
                    private boolean framed;
                    private boolean stood;
                    private boolean full;

                    @Override
                    public void run() {
                        if (!framed) {
                            framed = true;
                            say("first");
                            if (arguments[0].equals("bare")) {
                                rest();
                            }
                        } else if (!stood && scene.getRoot().lookup(".page-title") != null) {
                            stood = true;
                            say("page");
                        }
                        if (stood && !full && scene.getRoot().lookup("#today-night-more") instanceof Labeled more && !more.getText().isEmpty()) {
                            full = true;
                            say("filled");
                            rest();
                        }
                    }
                });
            }
        });
        if (arguments[0].equals("bare")) {
            Application.launch(Bare.class);
        } else {
            Main.main(new String[] {"--sample-at", arguments[0]});
        }
    }

    private static void say(String what) {
        System.out.println(what + " " + (System.currentTimeMillis() - BEGAN));
    }

    private static void rest() {
        PauseTransition second = new PauseTransition(Duration.seconds(1));
        second.setOnFinished(_ -> {
            System.out.println("rest " + memory());
            Runtime.getRuntime().halt(0);
        });
        second.play();
    }

    /// Megabytes of the process; 0 where the system does not say.
    private static long memory() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0) / 1024;
        } catch (IOException none) {
            return 0;
        }
    }
}
