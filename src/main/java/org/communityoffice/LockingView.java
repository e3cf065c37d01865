package org.communityoffice;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.communityoffice.model.Words;
import org.communityoffice.settings.Identities;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.Dialogs;
import org.communityoffice.ui.Entrance;
import org.communityoffice.ui.LockView;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Locks the window over an open office: nothing of it is seen, half-typed words wait behind, the password of who was here brings it back.
final class LockingView {
    private final Work work;
    private final Consumer<Parent> shows;
    private final Runnable somebodyElse;
    private final Entrance entrance = new Entrance();
    private @Nullable Desk desk;
    private boolean locked;
    private @Nullable Node focused;

    /// @param shows        puts something into the window in place of what is there
    /// @param somebodyElse closes the office and asks who comes
    LockingView(Work work, Consumer<Parent> shows, Runnable somebodyElse) {
        this.work = work;
        this.shows = shows;
        this.somebodyElse = somebodyElse;
    }

    /// Who sits at which office.
    record Desk(OfficeView view, Identities passwords, String person, String office) {}

    /// Somebody came in.
    void begin(Desk at) {
        desk = at;
        locked = false;
    }

    /// The office is closed.
    void end() {
        if (desk instanceof Desk before) {
            before.view.leave();
        }
        desk = null;
        locked = false;
    }

    boolean isLocked() {
        return locked;
    }

    void lock() {
        Desk now = desk;
        if (now == null || locked) {
            return;
        }
        locked = true;
        Parent root = now.view.frame().root();
        focused = root.getScene() == null ? null : root.getScene().getFocusOwner();
        // an open menu or a tooltip would stay above the lock
        List.copyOf(Window.getWindows()).stream().filter(PopupWindow.class::isInstance).forEach(Window::hide);
        LockView[] shown = new LockView[1];
        shown[0] = new LockView(now.office, now.person, password -> unlock(now, shown[0], password), () -> leaveTo(now, Words.of("office.other.title"), Words.of("office.other.drop"), somebodyElse));
        entrance.show(shown[0].node());
        shows.accept(entrance.root());
        shown[0].focus();
    }

    private void unlock(Desk now, LockView shown, char[] password) {
        // not behind what the database is doing, such as a long import
        work.aside(Words.of("office.lock"), _ -> {
            try {
                return now.passwords.refused(now.person, password);
            } finally {
                Arrays.fill(password, '\0');
            }
        }).then(why -> {
            if (why.isEmpty()) {
                locked = false;
                shows.accept(now.view.frame().root());
                if (focused instanceof Node before) {
                    before.requestFocus();
                }
            } else {
                shown.wrong(why);
            }
        }).orTell();
    }

    /// Does something that ends the office, after asking where words are typed and not saved.
    void leave(Runnable leaving) {
        Desk now = desk;
        if (now == null) {
            leaving.run();
        } else {
            leaveTo(now, Words.of("office.leave.title"), Words.of("office.leave.drop"), leaving);
        }
    }

    private void leaveTo(Desk now, String title, String drop, Runnable leaving) {
        if (!now.view.hasUnsaved()) {
            leaving.run();
            return;
        }
        Dialogs dialogs = locked ? entrance.dialogs() : now.view.frame().dialogs();
        dialogs.show(title, Feather.HELP_CIRCLE, "accent-text", new VBox(), Words.of("office.leave.stay"), List.of(Command.of(drop, null, null, Command.Look.DANGEROUS, () -> {
            now.view.drafts.forgetAll();
            leaving.run();
        })), 520);
    }

    /// Lets somebody else in, as from the lock.
    void other() {
        other(somebodyElse);
    }

    /// @param leaving closes the office and goes elsewhere
    void other(Runnable leaving) {
        Desk now = desk;
        if (now != null) {
            leaveTo(now, Words.of("office.other.title"), Words.of("office.other.drop"), leaving);
        }
    }
}
