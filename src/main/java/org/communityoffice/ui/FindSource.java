package org.communityoffice.ui;

import java.util.List;
import java.util.function.Consumer;
import org.kordamp.ikonli.feather.Feather;

/// Where the find palette gets its hits from.
@FunctionalInterface
public interface FindSource {

    /// Looks for what is typed and answers on the window's thread; an older answer that comes late is dropped by the palette.
    void find(String typed, Consumer<List<Group>> answer);

    /// Hits of one kind.
    ///
    /// @param kind  居民, 操作 …
    /// @param count as the head of the group says it: “5 人”
    /// @param total how many there are; more than are listed where the list was cut
    record Group(String kind, String count, int total, List<Hit> hits) {}

    /// One hit.
    ///
    /// @param name   with the parts that were found
    /// @param sound  pinyin with the parts that were found; empty where it does not matter
    /// @param detail one line that tells it from others
    /// @param right  masked number, state or shortcut at the right
    /// @param open   what Enter does
    record Hit(Feather icon, List<Part> name, List<Part> sound, String detail, String right, Runnable open) {}

    /// A piece of words; found ones are set off.
    record Part(String text, boolean found) {}
}
