package org.communityoffice.upkeep;

import javafx.scene.Node;

/// One part of the settings page.
interface SectionView {
    /// Names it in the scene: `section-` and this.
    String name();

    String title();

    Node node();

    /// The part came to the front: load, and put the focus where one starts.
    void shown();

    /// Ctrl+N; nothing where nothing is added.
    default void add() {}

    /// Ctrl+F; nothing where nothing is sought.
    default void seek() {}
}
