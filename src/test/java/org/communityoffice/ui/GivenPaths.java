package org.communityoffice.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Answers the question for a file with a path the test has chosen.
public final class GivenPaths implements Choosers {
    private final Path folder;
    private final List<Path> toTake = new ArrayList<>();
    private @Nullable Path saved;

    public GivenPaths(Path folder) {
        this.folder = folder;
    }

    /// What the next question for files is answered with.
    public void take(Path... files) {
        toTake.clear();
        toTake.addAll(List.of(files));
    }

    /// Where the last file was to be saved.
    public @Nullable Path saved() {
        return saved;
    }

    @Override
    public Optional<Path> saveFile(String title, String fileName) {
        Path target = folder.resolve(fileName);
        saved = target;
        return Optional.of(target);
    }

    @Override
    public Optional<Path> folder(String title) {
        return Optional.of(folder);
    }

    @Override
    public Optional<Path> file(String title, List<String> endings) {
        return toTake.stream().findFirst();
    }

    @Override
    public List<Path> files(String title, List<String> endings) {
        return List.copyOf(toTake);
    }
}
