package org.communityoffice.upkeep;

import javafx.scene.Node;

/// One part of the settings page.
interface SectionView {
    String title();

    Node node();

    /// The part came to the front: load, and put the focus where one starts.
    void shown();

    /// Ctrl+N; nothing where nothing is added.
    default void add() {}
}
