import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Takes the signature off a library of the program: what Java learns at the rehearsal may not hold signed classes, and each start would check every class of the password's key anew
/// (`docs/decisions/0150`). The file itself came checked from Maven's repository.
void main(String[] arguments) throws IOException {
    try (var files = Files.newDirectoryStream(Path.of(arguments[0]), arguments[1])) {
        for (Path file : files) {
            Path without = file.resolveSibling(file.getFileName() + ".new");
            try (ZipFile signed = new ZipFile(file.toFile()); OutputStream to = Files.newOutputStream(without); ZipOutputStream out = new ZipOutputStream(to)) {
                for (ZipEntry entry : Collections.list(signed.entries())) {
                    if (entry.isDirectory() || entry.getName().matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)")) {
                        continue;
                    }
                    ZipEntry copy = new ZipEntry(entry.getName());
                    copy.setTime(entry.getTime());
                    out.putNextEntry(copy);
                    try (InputStream in = signed.getInputStream(entry)) {
                        if (entry.getName().equals("META-INF/MANIFEST.MF")) {
                            bare(in).write(out);
                        } else {
                            in.transferTo(out);
                        }
                    }
                    out.closeEntry();
                }
            }
            Files.move(without, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

/// The manifest without the sums of the single files.
Manifest bare(InputStream in) throws IOException {
    Manifest manifest = new Manifest(in);
    manifest.getEntries().clear();
    Attributes main = manifest.getMainAttributes();
    main.putIfAbsent(Attributes.Name.MANIFEST_VERSION, "1.0");
    return manifest;
}
