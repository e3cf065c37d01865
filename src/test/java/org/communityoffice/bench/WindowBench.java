package org.communityoffice.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
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
    private static boolean started;

    @ParameterizedTest
    @ValueSource(ints = {10_000, 100_000})
    void anOfficeOf(int people) throws Exception {
        if (!started) {
            Camera.start();
            started = true;
        }
        String size = String.format(", %,d people", people);
        try (BenchOffice office = BenchOffice.of(people); Work work = Work.threads(Platform::runLater)) {
            List<Stored> all = List.copyOf(office.wiring().residents().service().all());
            office.wiring().found(work, _ -> { }, _ -> { });
            ResidentController controller = office.wiring().residentController(work);
            Theme theme = Camera.onWindow(() -> new Theme(false));
            StackPane root = new StackPane();
            Overlay overlay = Camera.onWindow(() -> new Overlay(root));
            ResidentView view = Camera.onWindow(() -> new ResidentView(controller, office.wiring().residentActsController(work), office.wiring().residentFormFields(), office.wiring().words(), new Dialogs(overlay), new Drafts(),
                    Remembered.inMemory(), BenchOffice.CLOCK, office.wiring().attachmentController(work), new org.communityoffice.ui.NativeChoosers(), new ResidentView.Outlets(() -> { }, null, null)));
            root.getChildren().addFirst(view.page().content());
            Stage stage = Camera.window(root, theme, 1366, 768);
            double opens = Bench.best(3, () -> drawn(stage, controller, ""));
            assertThat(controller.rowsProperty().get()).isNotEmpty();
            Bench.record("table opens" + size, opens, "ms", 200, "best of 3; rows listed, sorted and laid out");
            int[] at = {0};
            Bench.record("list narrowed until drawn p95" + size, Bench.p95(40, () -> drawn(stage, controller, all.get(at[0]++ * 7).values().get(ResidentFields.NAME, ""))), "ms", 50,
                    "after the pause of 30 ms in typing");
            Camera.onWindow(() -> {
                stage.close();
                return null;
            });
        }
    }

    private static boolean drawn(Stage stage, ResidentController controller, String sought) {
        CountDownLatch done = new CountDownLatch(1);
        Runnable[] pulse = new Runnable[1];
        Camera.onWindow(() -> {
            pulse[0] = () -> done.countDown();
            controller.rowsProperty().addListener(new javafx.beans.InvalidationListener() {
                @Override
                public void invalidated(javafx.beans.Observable rows) {
                    rows.removeListener(this);
                    stage.getScene().addPostLayoutPulseListener(pulse[0]);
                    Platform.requestNextPulse();
                }
            });
            controller.seek(sought);
            return null;
        });
        try {
            assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        Camera.onWindow(() -> {
            stage.getScene().removePostLayoutPulseListener(pulse[0]);
            return null;
        });
        return true;
    }
}
