import java.io.File;
import java.io.IOException;
import javafx.css.Stylesheet;

/// Compiles the style sheets of a folder, each beside itself, so that the window need not read them as text when it starts.
void main(String[] arguments) throws IOException {
    for (File sheet : new File(arguments[0]).listFiles((_, name) -> name.endsWith(".css"))) {
        Stylesheet.convertToBinary(sheet, new File(sheet.getPath().replaceFirst("css$", "bss")));
    }
}
