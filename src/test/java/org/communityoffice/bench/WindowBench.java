package org.communityoffice.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.communityoffice.model.Stored;
import org.communityoffice.pictures.Camera;
import org.communityoffice.resident.ResidentController;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.resident.ResidentView;
import org.communityoffice.ui.Dialogs;
import org.communityoffice.ui.Drafts;
import org.communityoffice.ui.Overlay;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.Theme;
import org.communityoffice.work.Work;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The page of residents until its rows are laid out for drawing: opened, and narrowed by typed words.
@Tag("bench")
class WindowBench {
    private static final Set<String> WORKING = Set.of("JavaFX Application Thread", "database", "aside");
    private static boolean started;
    /// How long the window gave no answer at most, in what was measured last.
    private static double longest;

    @ParameterizedTest
    @ValueSource(ints = {10_000, 100_000})
    void anOfficeOf(int people) throws Exception {
        if (!started) {
            if (System.getenv("DISPLAY") != null) {
                // without one, the headless window copies each picture pixel by pixel on the thread that is measured: two thirds of its time
                System.clearProperty("glass.platform");
            }
            Camera.start();
            started = true;
        }
        String size = String.format(", %,d people", people);
        try (BenchOffice office = BenchOffice.of(people); Work work = Work.threads(Platform::runLater)) {
            List<Stored> all = List.copyOf(office.wiring().residents().service().all());
            // the window's own search index stands behind the first list in the queue, so it is not measured here
            office.wiring().found(work, _ -> { }, _ -> { }, _ -> { });
            CountDownLatch filled = new CountDownLatch(1);
            work.database("", _ -> people).then(_ -> filled.countDown()).orTell();
            filled.await();
            Opened cold = open(office, work);
            Bench.record("table opens, the first in the program" + size, cold.milliseconds, "ms", 200, "rows listed, sorted and laid out; classes and styles are read for it" + DISPLAY);
            Bench.record("table opens, the first in the program, processor" + size, cold.processor, "ms", 0, "what the threads of window, database and ordering worked for it: the same however busy the machine is");
            Camera.onWindow(() -> {
                cold.stage.close();
                return null;
            });
            Opened opened = open(office, work);
            Bench.record("table opens, processor" + size, opened.processor, "ms", 0, "");
            Bench.record("table opens" + size, opened.milliseconds, "ms", 200, "the same again in a window of its own" + DISPLAY);
            Stage stage = opened.stage;
            ResidentController controller = opened.controller;
            TableView<?> table = table(stage);
            TextField seek = (TextField) stage.getScene().lookup("#seek");
            List<String> typed = new ArrayList<>();
            for (int i = 0; typed.size() < 80; i++) {
                String name = all.get(i * 7).values().get(ResidentFields.NAME, "");
                for (int end = 1; end <= name.length(); end++) {
                    typed.add(name.substring(0, end));
                }
                typed.add("");
            }
            typed.subList(0, 20).forEach(words -> drawn(stage, controller, table, () -> seek.setText(words)));
            double[] keys = typed.stream().skip(20).mapToDouble(words -> drawn(stage, controller, table, () -> seek.setText(words))).sorted().toArray();
            Bench.record("key typed until rows laid out p95" + size, keys[(int) Math.ceil(keys.length * 0.95) - 1], "ms", 50, "names letter by letter, then all taken back; 20 keys before" + DISPLAY);
            if (!seek.getText().isEmpty()) {
                drawn(stage, controller, table, seek::clear);
            }
            double until = drawn(stage, controller, table, () -> sort(table));
            Bench.record("head clicked until rows laid out" + size, until, "ms", 0, "");
            Bench.record("window held by a click on a head" + size, longest, "ms", 50, "the longest stretch without an answer, layout included");
            Camera.onWindow(() -> {
                stage.close();
                return null;
            });
        }
    }

    private static final String DISPLAY = System.getenv("DISPLAY") == null ? "; no display" : "; on a display";

    /// A page of residents in a window, and how long its table took.
    private record Opened(Stage stage, ResidentController controller, double milliseconds, double processor) {}

    private static double processor() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds())).filter(thread -> thread != null && WORKING.contains(thread.getThreadName()))
                .mapToDouble(thread -> threads.getThreadCpuTime(thread.getThreadId()) / 1e6).sum();
    }

    private static Opened open(BenchOffice office, Work work) {
        ResidentController controller = office.wiring().residents().controller(work);
        Theme theme = Camera.onWindow(() -> new Theme(false));
        StackPane root = new StackPane();
        Overlay overlay = Camera.onWindow(() -> new Overlay(root));
        ResidentView view = Camera.onWindow(() -> new ResidentView(controller, office.wiring().residents().actsController(work), office.wiring().residents().formFields(), office.wiring().words(), new Dialogs(overlay), new Drafts(),
                Remembered.inMemory(), BenchOffice.CLOCK, office.wiring().attachmentController(work), new org.communityoffice.ui.NativeChoosers(), new ResidentView.Outlets(() -> { }, null, null, _ -> { })));
        root.getChildren().addFirst(view.page().content());
        Stage stage = Camera.window(root, theme, 1366, 768);
        // the empty window is painted for the first time on the other thread, which this one waits for: no part of what a table takes
        Camera.settle(1_000);
        double before = processor();
        double milliseconds = drawn(stage, controller, table(stage), () -> controller.load(() -> { }));
        return new Opened(stage, controller, milliseconds, processor() - before);
    }

    private static TableView<?> table(Stage stage) {
        return (TableView<?>) stage.getScene().lookup("#residents-table");
    }

    private static <T> void sort(TableView<T> table) {
        table.getSortOrder().setAll(List.of(table.getColumns().get(1)));
    }

    /// Milliseconds from an act to the layout of the rows that it brought.
    private static double drawn(Stage stage, ResidentController controller, TableView<?> table, Act act) {
        CountDownLatch done = new CountDownLatch(1);
        long[] at = new long[2];
        long[] beat = {0};
        double[] gap = {0};
        Runnable pulse = () -> {
            if (at[1] == -1) {
                at[1] = System.nanoTime();
                done.countDown();
            }
        };
        InvalidationListener came = _ -> at[1] = -1;
        // the same few rows again are not drawn again
        InvalidationListener answered = _ -> {
            if (controller.rowsProperty().get().size() < 2_000) {
                at[1] = -1;
                Platform.requestNextPulse();
            }
        };
        Camera.onWindow(() -> {
            table.itemsProperty().addListener(came);
            table.getItems().addListener(came);
            controller.rowsProperty().addListener(answered);
            stage.getScene().addPostLayoutPulseListener(pulse);
            at[0] = System.nanoTime();
            beat[0] = at[0];
            act.run();
            Platform.requestNextPulse();
            return null;
        });
        try {
            while (!done.await(1, TimeUnit.MILLISECONDS)) {
                if (System.nanoTime() - at[0] > 30e9) {
                    throw new IllegalStateException("nothing was drawn");
                }
                Camera.onWindow(() -> gap[0] = Math.max(gap[0], beat(beat)));
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return Camera.onWindow(() -> {
            longest = Math.max(gap[0], beat(beat));
            stage.getScene().removePostLayoutPulseListener(pulse);
            table.itemsProperty().removeListener(came);
            table.getItems().removeListener(came);
            controller.rowsProperty().removeListener(answered);
            return (at[1] - at[0]) / 1e6;
        });
    }

    private static double beat(long[] last) {
        long now = System.nanoTime();
        double since = (now - last[0]) / 1e6;
        last[0] = now;
        return since;
    }

    /// What a clerk does, on the window's thread.
    @FunctionalInterface
    private interface Act {
        void run();
    }
}
