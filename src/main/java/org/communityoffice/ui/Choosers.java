package org.communityoffice.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks the clerk for files and folders; nothing comes back where the clerk thinks better of it.
public interface Choosers {
    /// Where to save. The clerk was asked before a file that is there is replaced.
    Optional<Path> saveFile(String title, String fileName);

    Optional<Path> folder(String title);

    /// One file to take in.
    ///
    /// @param endings such as `*.xlsx`; none for all
    Optional<Path> file(String title, List<String> endings);

    /// Files to take in, none or several.
    ///
    /// @param endings such as `*.jpg`; none for all
    List<Path> files(String title, List<String> endings);
}
