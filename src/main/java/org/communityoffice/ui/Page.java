package org.communityoffice.ui;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One page of the frame: its place in the navigation, its head (title and buttons), its content. The place is known at once; the rest may be made when the page is first wanted.
public final class Page {
    private final String title;
    private final Feather icon;
    private final boolean below;
    private final IntegerProperty due;
    private final Later<Body> body;

    private record Body(Node content, List<Command> commands, String heading, @Nullable Node beside, Runnable shown) {}

    private Page(String title, Feather icon, boolean below, IntegerProperty due, Later<Body> body) {
        this.title = title;
        this.icon = icon;
        this.below = below;
        this.due = due;
        this.body = body;
    }

    /// @param commands in the order of the page head; hidden ones are shortcuts alone. Read anew at each key: a page of several tabs has those of the tab in front
    /// @param below    whether it stands under the line of the navigation (导入, 设置)
    /// @param due      how many things are due there; 0 shows no number
    /// @param heading  over the page; normally the title; empty where what stands beside says it
    /// @param beside   stands between title and buttons and takes the spare width; null for nothing
    /// @param shown    run each time the page comes to the front: load, and put the focus where the clerk starts
    public Page(String title, Feather icon, Node content, List<Command> commands, boolean below, IntegerProperty due, String heading, @Nullable Node beside, Runnable shown) {
        this(title, icon, below, due, Later.made(new Body(content, commands, heading, beside, shown)));
    }

    public Page(String title, Feather icon, Node content, List<Command> commands, boolean below, Runnable shown) {
        this(title, icon, content, commands, below, new SimpleIntegerProperty(), title, null, shown);
    }

    /// A page that stands in the navigation at once and is made when it is first wanted.
    public static Page later(String title, Feather icon, boolean below, Supplier<Page> page) {
        IntegerProperty due = new SimpleIntegerProperty();
        return new Page(title, icon, below, due, new Later<>(() -> {
            Page made = page.get();
            due.bind(made.due);
            return made.body.get();
        }));
    }

    /// The same under another heading and with something beside it.
    public Page with(String otherHeading, Node besideHeading) {
        return new Page(title, icon, content(), commands(), below, due, otherHeading, besideHeading, shown());
    }

    public String title() {
        return title;
    }

    public Feather icon() {
        return icon;
    }

    public boolean below() {
        return below;
    }

    public IntegerProperty due() {
        return due;
    }

    public Node content() {
        return body.get().content;
    }

    public List<Command> commands() {
        return body.get().commands;
    }

    public String heading() {
        return body.get().heading;
    }

    public @Nullable Node beside() {
        return body.get().beside;
    }

    public Runnable shown() {
        return body.get().shown;
    }
}
