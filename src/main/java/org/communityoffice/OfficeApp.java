package org.communityoffice;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.communityoffice.database.Office;
import org.communityoffice.model.Words;
import org.communityoffice.security.KeyCost;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.ui.Entrance;
import org.communityoffice.ui.Idle;
import org.communityoffice.ui.NativeChoosers;
import org.communityoffice.ui.OfficeMemory;
import org.communityoffice.ui.Theme;
import org.communityoffice.ui.WindowPlace;
import org.communityoffice.work.Curtain;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;

/// The window of the program: first start, password, then the office.
public final class OfficeApp extends Application {
    /// What the window begins with.
    ///
    /// @param folder         the office's; null for the one used last
    /// @param isSample       the folder holds the sample, whose password is known
    /// @param sample         makes the sample
    /// @param wired          makes the services of an office
    record Beginning(@Nullable Path folder, boolean isSample, SampleMaker sample, String samplePassword, Clock clock, KeyCost cost, Wired wired) {}

    /// Makes the sample office in a folder.
    interface SampleMaker {
        void make(Path folder) throws IOException;
    }

    /// Makes the services of an office.
    interface Wired {
        Wiring over(Office office, CurrentUser user, Clock clock);
    }

    private static final Duration WATCH = Duration.ofSeconds(5);

    /// What begins before there is a window.
    private record Started(Beginning begun, Curtain curtain, Work work, Door door, Ahead ahead) {}

    private static @Nullable Started started;

    private final Work work = started().work;
    private final Theme theme = new Theme(false);
    private final Entrance entrance = new Entrance();
    private @Nullable Stage stage;
    private @Nullable Office office;
    private final LockingView locking = new LockingView(work, this::shows, this::other);
    private @Nullable DoorView door;
    private Runnable touched = () -> { };
    private Runnable keeping = () -> { };

    /// Opens the window and waits until it is closed.
    static void open(Beginning with) {
        Curtain curtain = new Curtain();
        Work work = Work.threads(curtain);
        Door door = new Door(with.clock());
        Ahead ahead = new Ahead(with, door);
        started = new Started(with, curtain, work, door, ahead);
        ahead.begin(work);
        launch(OfficeApp.class);
    }

    @Override
    public void start(Stage primary) {
        stage = primary;
        Door kept = started().door;
        door = new DoorView(started().begun, kept, started().ahead::sample, entrance, work, new NativeChoosers(), new DoorView.Ways() {
            @Override
            public void in(Office opened, boolean isSample) {
                if (!isSample) {
                    kept.usedLast(opened.folder().root());
                }
                enter(opened);
            }

            @Override
            public void out() {
                leave();
            }
        });
        Scene scene = new Scene(entrance.root(), 1280, 720);
        theme.dress(scene);
        scene.addEventFilter(InputEvent.ANY, _ -> touched.run());
        primary.setScene(scene);
        primary.setTitle(Words.of("office.name"));
        primary.setOnCloseRequest(close -> {
            close.consume();
            leave();
        });
        work.onUnexpected(door::trouble);
        WindowPlace.screenSized(primary);
        primary.show();
        door.show();
        started().curtain.rise(Platform::runLater);
    }

    private void enter(Office opened) {
        office = opened;
        work.database(Words.of("office.doing.open"), _ -> started().ahead.wiring(opened)).then(wiring -> {
            if (opened.equals(office)) {
                enter(wiring);
            }
        }).orElse(problem -> {
            office = null;
            Objects.requireNonNull(door).unreadable(problem);
        });
    }

    private void enter(Wiring wiring) {
        OfficeMemory memory = new OfficeMemory(wiring.settings().preferences(), work);
        theme.darkProperty().set(memory.read("theme").orElse("light").equals("dark"));
        Subscription themed = theme.darkProperty().subscribe(now -> memory.write("theme", now ? "dark" : "light"));
        OfficeView view = new OfficeView(wiring, work, theme, memory, new NativeChoosers(), new OfficeView.Leaving(locking::lock, locking::other, folder -> locking.other(() -> other(folder))));
        shows(view.frame().root());
        Runnable place = WindowPlace.keep(Objects.requireNonNull(stage), memory);
        keeping = () -> {
            place.run();
            themed.unsubscribe();
        };
        view.frame().focusPage();
        view.keepDailyBackups();
        OpeningView.tell(wiring, view.drafts, view.frame().dialogs());
        locking.begin(new LockingView.Desk(view, wiring.settings().users(), wiring.user().name(), view.name()));
        Idle idle = new Idle(wiring.clock(), wiring.settings().lockTime()::minutes);
        touched = idle::touched;
        work.every(WATCH, () -> {
            if (wiring.office().equals(office) && idle.isLongEnough()) {
                locking.lock();
            }
            return !wiring.office().equals(office);
        });
    }

    private void shows(Parent root) {
        Objects.requireNonNull(stage).getScene().setRoot(root);
    }

    /// The office is closed and asks who comes.
    private void other() {
        other(Objects.requireNonNull(office).folder().root());
    }

    private void other(Path folder) {
        close();
        shows(entrance.root());
        DoorView outside = Objects.requireNonNull(door);
        work.onUnexpected(outside::trouble);
        outside.unlockAgain(folder);
    }

    private void close() {
        // while there is an office to remember it
        keeping.run();
        keeping = () -> { };
        Office open = office == null && door != null ? door.letGo() : office;
        office = null;
        locking.end();
        if (open != null) {
            work.database(Words.of("office.doing.close"), _ -> {
                open.close();
                return open;
            }).orTell();
        }
    }

    private void leave() {
        locking.leave(this::end);
    }

    /// Popups first, then the window, then the office: ending JavaFX under an open popup kills the program.
    private void end() {
        keeping.run();
        keeping = () -> { };
        List.copyOf(Window.getWindows()).stream().filter(window -> window != stage).forEach(Window::hide);
        Objects.requireNonNull(stage).hide();
    }

    @Override
    public void stop() {
        close();
        work.database(Words.of("office.doing.close"), _ -> started().ahead.letGo()).orTell();
        work.close();
    }

    private static Started started() {
        return Objects.requireNonNull(started);
    }
}
