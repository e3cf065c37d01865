package org.communityoffice;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.communityoffice.database.Office;
import org.communityoffice.database.OfficeUnusableException;
import org.communityoffice.database.ProblemLog;
import org.communityoffice.model.Words;
import org.communityoffice.report.PrintedPages;
import org.communityoffice.report.RecoveryPage;
import org.communityoffice.security.KeyCost;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.OfficeProfile;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.Entrance;
import org.communityoffice.ui.NewOfficeView;
import org.communityoffice.ui.OfficeMemory;
import org.communityoffice.ui.Parts;
import org.communityoffice.ui.RecoveryKeyView;
import org.communityoffice.ui.StartView;
import org.communityoffice.ui.Theme;
import org.communityoffice.ui.Trouble;
import org.communityoffice.ui.UnlockView;
import org.communityoffice.ui.WindowPlace;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

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

    private static @Nullable Beginning beginning;

    private final Work work = Work.threads(Platform::runLater);
    private final Entrance entrance = new Entrance();
    private @Nullable Theme theme;
    private @Nullable Stage stage;
    private @Nullable Office office;
    private @Nullable OfficeView view;
    private @Nullable UnlockView unlockView;
    private boolean sampleOpen;
    private Path folder = Path.of("");

    /// Opens the window and waits until it is closed.
    static void open(Beginning with) {
        beginning = with;
        launch(OfficeApp.class);
    }

    @Override
    public void start(Stage primary) {
        Beginning with = begun();
        stage = primary;
        theme = new Theme(false);
        folder = with.folder() == null ? door().usual() : with.folder();
        Scene scene = new Scene(entrance.root(), 1280, 720);
        theme.dress(scene);
        primary.setScene(scene);
        primary.setTitle(Words.of("office.name"));
        primary.setOnCloseRequest(close -> {
            close.consume();
            leave();
        });
        work.onUnexpected(this::trouble);
        WindowPlace.screenSized(primary);
        primary.show();
        if (with.isSample()) {
            openSample(folder);
        } else if (door().isOffice(folder)) {
            unlock();
        } else {
            first();
        }
    }

    private Door door() {
        return new Door(begun().clock());
    }

    private void first() {
        entrance.show(new StartView(folder.toString(), Words.of("office.version"), this::makeNew, this::sample, this::restore, this::elsewhere, this::leave).node());
    }

    /// Beside the clerk's own folder; made once.
    private void sample() {
        Path at = Objects.requireNonNullElse(folder.toAbsolutePath().getParent(), folder).resolve(Words.of("office.sample.folder"));
        if (door().isOffice(at)) {
            openSample(at);
            return;
        }
        entrance.waiting(Words.of("office.sample.making"));
        work.database(Words.of("office.sample.doing"), _ -> {
            try {
                begun().sample().make(at);
                return at;
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }).then(this::openSample).orElse(problem -> {
            first();
            trouble(Words.of("office.sample.doing"), problem);
        });
    }

    private void openSample(Path at) {
        folder = at;
        sampleOpen = true;
        unlock();
        UnlockView shown = Objects.requireNonNull(unlockView);
        attempt(shown, () -> door().open(at, door().users(at).getFirst(), begun().samplePassword().toCharArray()));
    }

    private void restore() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Words.of("office.restore.title"));
        File chosen = chooser.showOpenDialog(window());
        if (chosen == null) {
            return;
        }
        TextField typed = new TextField();
        typed.setAccessibleText(Words.of("office.restore.word"));
        VBox body = new VBox(8, Parts.paragraph(Words.of("office.restore.text", folder)), Parts.words(Words.of("office.restore.word"), "small", "muted"), typed);
        body.getStyleClass().add("dialog-body");
        entrance.dialogs().show(Words.of("office.restore.title"), Feather.CORNER_UP_LEFT, "accent-text", body, Words.of("office.recover.leave"),
                List.of(Command.filled(Words.of("office.restore.do"), null, null, () -> restore(chosen.toPath(), typed.getText()))), 560);
        typed.requestFocus();
    }

    private void restore(Path backup, String word) {
        entrance.waiting(Words.of("office.restore.doing"));
        work.database(Words.of("office.restore.title"), _ -> door().restore(backup, folder, word)).then(restored -> {
            switch (restored) {
                case Door.Restored.Done(String made) -> {
                    unlock();
                    entrance.dialogs().say(Words.of("office.restore.done"), Words.of("office.restore.done.text", made));
                }
                case Door.Restored.Refused(String message) -> {
                    first();
                    entrance.dialogs().say(Words.of("office.restore.not"), message);
                }
            }
        }).orElse(problem -> {
            first();
            trouble(Words.of("office.restore.title"), problem);
        });
    }

    /// Another folder: an office that is there is opened, an empty one is where the new one goes.
    private void elsewhere() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Words.of("office.choose"));
        File chosen = chooser.showDialog(window());
        if (chosen != null) {
            folder = chosen.toPath();
            if (door().isOffice(folder)) {
                unlock();
            } else {
                first();
            }
        }
    }

    private void unlock() {
        UnlockView[] shown = new UnlockView[1];
        String name = Objects.toString(folder.getFileName(), folder.toString());
        shown[0] = new UnlockView(name, door().users(folder), (user, password) -> attempt(shown[0], () -> door().open(folder, user, password)), () -> recover(shown[0]), this::elsewhere);
        unlockView = shown[0];
        entrance.show(shown[0].node());
        shown[0].focus();
    }

    private void recover(UnlockView shown) {
        TextArea typed = new TextArea();
        typed.setPrefRowCount(2);
        typed.setAccessibleText(Words.of("office.recover.title"));
        VBox body = new VBox(8, Parts.paragraph(Words.of("office.recover.text")), typed);
        body.getStyleClass().add("dialog-body");
        entrance.dialogs().show(Words.of("office.recover.title"), Feather.KEY, "accent-text", body, Words.of("office.recover.leave"),
                List.of(Command.filled(Words.of("office.recover.open"), null, null, () -> attempt(shown, () -> door().recover(folder, typed.getText())))), 520);
        typed.requestFocus();
    }

    private void attempt(UnlockView shown, java.util.function.Supplier<Door.Opened> opening) {
        work.database(Words.of("office.doing.open"), _ -> opening.get()).then(opened -> {
            switch (opened) {
                case Door.Opened.Open(Office opens) -> enter(opens, new CurrentUser(opens.user().name(), opens.user().role()));
                case Door.Opened.Refused(String message) -> shown.wrong(message);
            }
        }).orElse(problem -> {
            shown.wrong("");
            trouble(Words.of("office.doing.open"), problem);
        });
    }

    private void makeNew() {
        NewOfficeView[] shown = new NewOfficeView[1];
        shown[0] = new NewOfficeView(folder.toString(), (name, person, password) -> make(shown[0], name, person, password), this::first);
        entrance.show(shown[0].node());
    }

    private void make(NewOfficeView shown, String name, String person, char[] password) {
        work.database(Words.of("office.doing.make"), _ -> {
            Office.Made made = door().make(folder, person, password, begun().cost());
            Wiring wiring = begun().wired().over(made.office(), new CurrentUser(person, made.office().user().role()), begun().clock());
            wiring.profile().save(new OfficeProfile(name, "", "", ""));
            return made;
        }).then(made -> keepRecovery(made, name)).orElse(problem -> {
            shown.say(problem instanceof OfficeUnusableException ? Objects.toString(problem.getMessage(), "") : "");
            if (!(problem instanceof OfficeUnusableException)) {
                trouble(Words.of("office.doing.make"), problem);
            }
        });
    }

    private void keepRecovery(Office.Made made, String name) {
        office = made.office();
        int asked = ThreadLocalRandom.current().nextInt(8) + 1;
        entrance.show(new RecoveryKeyView(made.recovery().groups(), made.number(), asked, () -> printRecovery(made, name),
                () -> enter(made.office(), new CurrentUser(made.office().user().name(), made.office().user().role()))).node());
    }

    private void printRecovery(Office.Made made, String name) {
        work.report(Words.of("office.recovery.title"), _ -> PrintedPages.printers()).then(printers -> {
            if (printers.isEmpty()) {
                entrance.dialogs().say(Words.of("office.recovery.none"), Words.of("office.recovery.text"));
            } else {
                List<Command> ways = printers.stream().limit(3).map(printer -> Command.plain(printer, Feather.PRINTER, null, () -> printRecovery(made, name, printer))).toList();
                entrance.dialogs().ask(Words.of("office.recovery.title"), Words.of("office.recovery.which"), ways);
            }
        }).orTell();
    }

    private void printRecovery(Office.Made made, String name, String printer) {
        work.report(Words.of("office.recovery.title"),
                _ -> PrintedPages.of(RecoveryPage.of(name, made.number(), LocalDateTime.now(begun().clock()), made.recovery().groups())).print(printer)).then(printed -> {
            if (printed != PrintedPages.Printed.SENT) {
                entrance.dialogs().say(Words.of("office.recovery.not"), Words.of("office.recovery.text"));
            }
        }).orTell();
    }

    private void enter(Office opened, CurrentUser user) {
        office = opened;
        folder = opened.folder().root();
        if (!sampleOpen) {
            door().usedLast(folder);
        }
        Wiring wiring = begun().wired().over(opened, user, begun().clock());
        Theme look = Objects.requireNonNull(theme);
        OfficeMemory memory = new OfficeMemory(wiring.settings().preferences(), work);
        look.darkProperty().set(memory.read("theme").orElse("light").equals("dark"));
        look.darkProperty().subscribe(now -> memory.write("theme", now ? "dark" : "light"));
        view = new OfficeView(wiring, work, look, memory, this::lock);
        Stage shown = Objects.requireNonNull(stage);
        shown.getScene().setRoot(view.frame().root());
        WindowPlace.keep(shown, memory);
        view.frame().focusPage();
    }

    private void lock() {
        close();
        Stage shown = Objects.requireNonNull(stage);
        shown.getScene().setRoot(entrance.root());
        unlock();
    }

    private void close() {
        Office open = office;
        office = null;
        view = null;
        if (open != null) {
            work.database(Words.of("office.doing.close"), _ -> {
                open.close();
                return open;
            }).orTell();
        }
    }

    private void leave() {
        OfficeView open = view;
        if (open != null && open.hasUnsaved()) {
            open.frame().dialogs().show(Words.of("office.leave.title"), Feather.HELP_CIRCLE, "accent-text", new VBox(), Words.of("office.leave.stay"),
                    List.of(Command.of(Words.of("office.leave.drop"), null, null, Command.Look.DANGEROUS, this::end)), 520);
        } else {
            end();
        }
    }

    /// Popups first, then the window, then the office: ending JavaFX under an open popup kills the program.
    private void end() {
        List.copyOf(Window.getWindows()).stream().filter(window -> window != stage).forEach(Window::hide);
        Objects.requireNonNull(stage).hide();
    }

    @Override
    public void stop() {
        close();
        work.close();
    }

    private void trouble(String what, Throwable problem) {
        entrance.dialogs().trouble(new Trouble(Words.of("office.trouble.title", what), Words.of("office.trouble.safe"), Words.of("office.trouble.not-done", what),
                Words.of("office.trouble.advice"), ProblemLog.code(problem), Words.of("office.trouble.leave"), List.of()));
    }

    private Window window() {
        return Objects.requireNonNull(stage);
    }

    private static Beginning begun() {
        return Objects.requireNonNull(beginning);
    }
}
