package org.communityoffice.ui;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One page of the frame: its place in the navigation, its head (title and buttons), its content.
///
/// @param commands in the order of the page head; hidden ones are shortcuts alone
/// @param below    whether it stands under the line of the navigation (导入, 设置)
/// @param due      how many things are due there; 0 shows no number
/// @param heading  over the page; normally the title; empty where what stands beside says it
/// @param beside   stands between title and buttons and takes the spare width; null for nothing
/// @param shown    run each time the page comes to the front: load, and put the focus where the clerk starts
public record Page(String title, Feather icon, Node content, List<Command> commands, boolean below, IntegerProperty due, String heading, @Nullable Node beside,
        Runnable shown) {
    public Page(String title, Feather icon, Node content, List<Command> commands, boolean below, Runnable shown) {
        this(title, icon, content, List.copyOf(commands), below, new SimpleIntegerProperty(), title, null, shown);
    }

    /// The same under another heading and with something beside it.
    public Page with(String otherHeading, Node besideHeading) {
        return new Page(title, icon, content, commands, below, due, otherHeading, besideHeading, shown);
    }
}
