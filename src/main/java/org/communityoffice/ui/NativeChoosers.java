package org.communityoffice.ui;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The file windows of the computer itself; each begins in the folder that was used last.
public final class NativeChoosers implements Choosers {
    private @Nullable Path last;

    @Override
    public Optional<Path> saveFile(String title, String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1);
        FileChooser chooser = chooser(title, List.of("*." + ending));
        chooser.setInitialFileName(fileName);
        return used(chooser.showSaveDialog(front())).map(chosen -> ending(chosen, "." + ending));
    }

    @Override
    public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(start());
        return used(chooser.showDialog(front()));
    }

    @Override
    public Optional<Path> file(String title, List<String> endings) {
        return used(chooser(title, endings).showOpenDialog(front()));
    }

    @Override
    public List<Path> files(String title, List<String> endings) {
        List<File> chosen = chooser(title, endings).showOpenMultipleDialog(front());
        return chosen == null ? List.of() : chosen.stream().map(file -> used(file).orElseThrow()).toList();
    }

    private FileChooser chooser(String title, List<String> endings) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(start());
        if (!endings.isEmpty()) {
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(String.join("、", endings), endings));
        }
        return chooser;
    }

    private @Nullable File start() {
        Path folder = last;
        return folder != null && Files.isDirectory(folder) ? folder.toFile() : null;
    }

    private Optional<Path> used(@Nullable File chosen) {
        if (chosen == null) {
            return Optional.empty();
        }
        Path path = chosen.toPath();
        last = Files.isDirectory(path) ? path : path.getParent();
        return Optional.of(path);
    }

    /// A name typed without its ending gets it, unless that would replace a file nobody was asked about.
    private static Path ending(Path chosen, String ending) {
        String name = chosen.getFileName().toString();
        Path whole = chosen.resolveSibling(name + ending);
        return name.endsWith(ending) || Files.exists(whole) ? chosen : whole;
    }

    private static @Nullable Window front() {
        return Window.getWindows().stream().filter(Window::isFocused).findFirst().orElse(null);
    }
}
