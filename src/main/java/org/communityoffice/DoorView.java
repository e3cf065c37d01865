package org.communityoffice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.communityoffice.database.Office;
import org.communityoffice.database.OfficeUnusableException;
import org.communityoffice.database.ProblemLog;
import org.communityoffice.model.Words;
import org.communityoffice.report.PrintedPages;
import org.communityoffice.report.RecoveryPage;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.ui.Choosers;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.Entrance;
import org.communityoffice.ui.NewOfficeView;
import org.communityoffice.ui.NewPasswordView;
import org.communityoffice.ui.Parts;
import org.communityoffice.ui.RecoveryKeyView;
import org.communityoffice.ui.StartView;
import org.communityoffice.ui.Trouble;
import org.communityoffice.ui.UnlockView;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Everything before an office is open: first start, password, recovery page, a restore, a new password, a new office.
final class DoorView {
    private final OfficeApp.Beginning begun;
    private final Door door;
    private final Function<Path, Door.Opened> samples;
    private final Entrance entrance;
    private final Work work;
    private final Choosers choosers;
    private final Ways ways;
    private @Nullable Office held;
    private boolean sampleOpen;
    private Path folder;

    /// Where the door leads.
    interface Ways {
        /// @param isSample the office of the sample, which is not remembered as the clerk's own
        void in(Office office, boolean isSample);

        /// Ends the program.
        void out();
    }

    /// @param samples opens the sample in a folder
    DoorView(OfficeApp.Beginning begun, Door door, Function<Path, Door.Opened> samples, Entrance entrance, Work work, Choosers choosers, Ways ways) {
        this.begun = begun;
        this.door = door;
        this.samples = samples;
        this.entrance = entrance;
        this.work = work;
        this.choosers = choosers;
        this.ways = ways;
        folder = begun.folder() == null ? door.usual() : begun.folder();
    }

    /// The page that fits what lies in the folder.
    void show() {
        if (begun.isSample()) {
            openSample(folder);
        } else if (door.isOffice(folder)) {
            unlock();
        } else {
            first();
        }
    }

    /// Asks for the password of the office that was just locked.
    void unlockAgain(Path of) {
        folder = of;
        unlock();
    }

    /// The office that is open here and not entered yet, to be closed by whoever asks.
    @Nullable Office letGo() {
        Office open = held;
        held = null;
        return open;
    }

    private void first() {
        entrance.show(new StartView(folder.toString(), Words.of("office.version"), this::makeNew, this::sample, this::restore, this::elsewhere, ways::out).node());
    }

    /// Beside the clerk's own folder; made once.
    private void sample() {
        Path at = Objects.requireNonNullElse(folder.toAbsolutePath().getParent(), folder).resolve(Words.of("office.sample.folder"));
        if (door.isOffice(at)) {
            openSample(at);
            return;
        }
        entrance.waiting(Words.of("office.sample.making"));
        work.database(Words.of("office.sample.doing"), _ -> {
            try {
                begun.sample().make(at);
                return at;
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }).then(this::openSample).orElse(problem -> backToFirst(Words.of("office.sample.doing"), problem));
    }

    private void openSample(Path at) {
        folder = at;
        sampleOpen = true;
        attempt(unlock(), () -> samples.apply(at));
    }

    private void restore() {
        choosers.files(Words.of("office.restore.title"), List.of("*.zip")).stream().findFirst().ifPresent(this::restore);
    }

    private void restore(Path backup) {
        TextField typed = new TextField();
        typed.setId("restore-word");
        ask(typed, Feather.CORNER_UP_LEFT, Words.of("office.restore.title"), Words.of("office.restore.text", folder), Words.of("office.restore.word"),
                Words.of("office.restore.do"), () -> restore(backup, typed.getText()));
    }

    private void restore(Path backup, String word) {
        entrance.waiting(Words.of("office.restore.doing"));
        work.database(Words.of("office.restore.title"), _ -> door.restore(backup, folder, word)).then(restored -> {
            switch (restored) {
                case Door.Restored.Done(String made, Office office, boolean forgotten) -> newPassword(office, Words.of("office.anew.restored", made),
                        Words.of(forgotten ? "office.anew.skip.recovered" : "office.anew.skip.restored"));
                case Door.Restored.Refused(String message) -> {
                    first();
                    entrance.dialogs().say(Words.of("office.restore.not"), message);
                }
            }
        }).orElse(problem -> backToFirst(Words.of("office.restore.title"), problem));
    }

    /// Another folder: an office that is there is opened, an empty one is where the new one goes.
    private void elsewhere() {
        choosers.folder(Words.of("office.choose")).ifPresent(chosen -> {
            folder = chosen;
            show();
        });
    }

    private UnlockView unlock() {
        UnlockView[] shown = new UnlockView[1];
        String name = Objects.toString(folder.getFileName(), folder.toString());
        shown[0] = new UnlockView(name, door.users(folder), (user, password) -> attempt(shown[0], () -> door.open(folder, user, password)), () -> recover(shown[0]), this::elsewhere);
        entrance.show(shown[0].node());
        shown[0].focus();
        return shown[0];
    }

    private void recover(UnlockView shown) {
        TextArea typed = new TextArea();
        typed.setId("recover-groups");
        typed.setPrefRowCount(2);
        ask(typed, Feather.KEY, Words.of("office.recover.title"), Words.of("office.recover.text"), Words.of("office.recover.title"),
                Words.of("office.recover.open"), () -> attempt(shown, () -> door.recover(folder, typed.getText())));
    }

    /// One thing is typed before something is done. Enter does it: no line is broken in a key.
    private void ask(javafx.scene.control.TextInputControl typed, Feather icon, String title, String text, String label, String go, Runnable doing) {
        typed.setAccessibleText(label);
        VBox body = new VBox(8, Parts.paragraph(text), Parts.words(label, "small", "muted"), typed);
        body.getStyleClass().add("dialog-body");
        typed.addEventFilter(javafx.scene.input.KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == javafx.scene.input.KeyCode.ENTER) {
                press.consume();
                entrance.dialogs().overlay().close();
                doing.run();
            }
        });
        entrance.dialogs().show(title, icon, "accent-text", body, Words.of("office.recover.leave"), List.of(Command.filled(go, null, null, doing)), 560);
        typed.requestFocus();
    }

    private void attempt(UnlockView shown, Supplier<Door.Opened> opening) {
        work.database(Words.of("office.doing.open"), _ -> opening.get()).then(opened -> {
            switch (opened) {
                case Door.Opened.Open(Office opens) -> ways.in(opens, sampleOpen);
                case Door.Opened.Forgotten(Office opens) -> newPassword(opens, Words.of("office.anew.recovered"), Words.of("office.anew.skip.recovered"));
                case Door.Opened.Refused(String message) -> shown.wrong(message);
                case Door.Opened.Broken broken -> {
                    shown.wrong(broken.message());
                    entrance.dialogs().ask(Words.of("office.rebuild.title"), Words.of("office.rebuild.text"),
                            List.of(Command.filled(Words.of("office.rebuild.go"), Feather.TOOL, null, () -> attempt(shown, () -> door.rebuild(folder, broken)))));
                }
            }
        }).orElse(problem -> {
            shown.wrong("");
            trouble(Words.of("office.doing.open"), problem);
        });
    }

    /// The office is open, its password forgotten or of another day: a new one right now, or the words that say what skipping means.
    private void newPassword(Office open, String why, String skip) {
        held = open;
        NewPasswordView[] shown = new NewPasswordView[1];
        shown[0] = new NewPasswordView(open.user().name(), why, skip, password -> setPassword(open, shown[0], password), () -> enter(open));
        entrance.show(shown[0].node());
    }

    private void setPassword(Office open, NewPasswordView shown, char[] password) {
        work.database(Words.of("office.doing.password"), _ -> door.newPassword(open, password, begun.cost())).then(_ -> enter(open)).orElse(problem -> {
            shown.say(problem instanceof OfficeUnusableException ? Objects.toString(problem.getMessage(), "") : "");
            if (!(problem instanceof OfficeUnusableException)) {
                trouble(Words.of("office.doing.password"), problem);
            }
        });
    }

    private void enter(Office open) {
        held = null;
        ways.in(open, sampleOpen);
    }

    private void makeNew() {
        NewOfficeView[] shown = new NewOfficeView[1];
        shown[0] = new NewOfficeView(folder.toString(), (name, person, password) -> make(shown[0], name, person, password), this::first);
        entrance.show(shown[0].node());
    }

    private void make(NewOfficeView shown, String name, String person, char[] password) {
        work.database(Words.of("office.doing.make"), _ -> {
            Office.Made made = door.make(folder, person, password, begun.cost());
            Wiring wiring = begun.wired().over(made.office(), new CurrentUser(made.office().user().person()), begun.clock());
            wiring.name(name);
            return made;
        }).then(made -> keepRecovery(made, name)).orElse(problem -> {
            shown.say(problem instanceof OfficeUnusableException ? Objects.toString(problem.getMessage(), "") : "");
            if (!(problem instanceof OfficeUnusableException)) {
                trouble(Words.of("office.doing.make"), problem);
            }
        });
    }

    private void keepRecovery(Office.Made made, String name) {
        held = made.office();
        int asked = ThreadLocalRandom.current().nextInt(8) + 1;
        entrance.show(new RecoveryKeyView(made.recovery().groups(), made.number(), asked, () -> printRecovery(made, name), () -> enter(made.office())).node());
    }

    private void printRecovery(Office.Made made, String name) {
        work.report(Words.of("office.recovery.title"), _ -> PrintedPages.printers()).then(printers -> {
            if (printers.isEmpty()) {
                entrance.dialogs().say(Words.of("office.recovery.none"), Words.of("office.recovery.text"));
            } else {
                List<Command> with = printers.stream().limit(3).map(printer -> Command.plain(printer, Feather.PRINTER, null, () -> printRecovery(made, name, printer))).toList();
                entrance.dialogs().ask(Words.of("office.recovery.title"), Words.of("office.recovery.which"), with);
            }
        }).orTell();
    }

    private void printRecovery(Office.Made made, String name, String printer) {
        work.report(Words.of("office.recovery.title"),
                _ -> PrintedPages.of(RecoveryPage.of(name, made.number(), LocalDateTime.now(begun.clock()), made.recovery().groups())).print(printer)).then(printed -> {
            if (printed != PrintedPages.Printed.SENT) {
                entrance.dialogs().say(Words.of("office.recovery.not"), Words.of("office.recovery.text"));
            }
        }).orTell();
    }

    /// The office was opened, and its books could not be read.
    void unreadable(Throwable problem) {
        unlock();
        trouble(Words.of("office.doing.open"), problem);
    }

    private void backToFirst(String what, Throwable problem) {
        first();
        trouble(what, problem);
    }

    /// Says what went wrong before an office is open.
    void trouble(String what, Throwable problem) {
        entrance.dialogs().trouble(new Trouble(Words.of("office.trouble.title", what), Words.of("office.trouble.safe"), Words.of("office.trouble.not-done", what),
                Words.of("office.trouble.advice"), ProblemLog.code(problem), Words.of("office.trouble.leave"), List.of()));
    }
}
