package org.communityoffice.ui;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Something the clerk can do on a page: one label, one shortcut, one action, shown as a button or kept to the keyboard.
///
/// @param enabled may be switched by the owner; the button and the shortcut follow
public record Command(String label, @Nullable Feather icon, @Nullable KeyCombination keys, Look look, Runnable action, BooleanProperty enabled) {

    /// FILLED: the one result button of a screen. PLAIN. SQUARE: icon alone, label in the tooltip. DANGEROUS: outlined red. LINK. HIDDEN: shortcut alone.
    public enum Look { FILLED, PLAIN, SQUARE, DANGEROUS, LINK, HIDDEN }

    public static Command filled(String label, @Nullable Feather icon, @Nullable String keys, Runnable action) {
        return of(label, icon, keys, Look.FILLED, action);
    }

    public static Command plain(String label, @Nullable Feather icon, @Nullable String keys, Runnable action) {
        return of(label, icon, keys, Look.PLAIN, action);
    }

    public static Command square(String label, Feather icon, @Nullable String keys, Runnable action) {
        return of(label, icon, keys, Look.SQUARE, action);
    }

    public static Command hidden(String label, String keys, Runnable action) {
        return of(label, null, keys, Look.HIDDEN, action);
    }

    /// @param keys as [KeyCombination#valueOf] reads it, such as `Ctrl+N`
    public static Command of(String label, @Nullable Feather icon, @Nullable String keys, Look look, Runnable action) {
        return new Command(label, icon, keys == null ? null : KeyCombination.valueOf(keys), look, action, new SimpleBooleanProperty(true));
    }

    /// The shortcut as it stands on a button: `Ctrl+N`, `F2`.
    public @Nullable String keyWords() {
        return keys == null ? null : keys.getName();
    }

    /// The first command of these that a key press means and that is allowed now.
    static @Nullable Command meant(Supplier<List<Command>> commands, javafx.scene.input.KeyEvent press) {
        for (Command command : commands.get()) {
            if (command.keys != null && command.keys.match(press) && command.enabled.get()) {
                return command;
            }
        }
        return null;
    }
}
