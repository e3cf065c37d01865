package org.communityoffice.database.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.communityoffice.security.DataKey;
import org.communityoffice.security.RecordSeal;
import org.jspecify.annotations.Nullable;

/// One file of the journal as it was read: a mark, a salt, then records.
///
/// @param before what the first record follows; null where not even that can be read
/// @param frames those that follow each other unbroken from the beginning
/// @param end    where they end
/// @param later  whole records after a break
record Segment(Path file, int number, Frame.@Nullable Before before, List<Frame> frames, int end, int size, List<Frame> later) {
    static final int FORMAT = 1;
    static final byte[] MARK = "COJRNL01".getBytes(StandardCharsets.US_ASCII);
    private static final String PURPOSE = "journal";

    /// The journal's files in a folder, oldest first.
    static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().matches("journal-\\d{6}\\.log")).sorted(Comparator.comparing(Path::getFileName)).toList();
        }
    }

    static Path file(Path folder, int number) {
        return folder.resolve("journal-%06d.log".formatted(number));
    }

    static int number(Path file) {
        return Integer.parseInt(file.getFileName().toString().replaceAll("\\D", ""));
    }

    static RecordSeal seal(DataKey key, byte[] salt) {
        return new RecordSeal(key, salt, PURPOSE);
    }

    static Segment read(Path file, DataKey key) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int from = MARK.length + RecordSeal.SALT;
        if (bytes.length < from || !Arrays.equals(Arrays.copyOf(bytes, MARK.length), MARK)) {
            return new Segment(file, number(file), null, List.of(), 0, bytes.length, List.of());
        }
        RecordSeal seal = seal(key, salt(bytes));
        Optional<Frame> first = Frame.at(bytes, from, seal);
        Frame.Before before = first.map(frame -> new Frame.Before(frame.sequence() - 1, Frame.named(bytes, from))).orElse(null);
        List<Frame> frames = new ArrayList<>();
        int end = before == null ? from : chain(bytes, from, before, seal, frames);
        return new Segment(file, number(file), before, frames, end, bytes.length, later(bytes, end, seal));
    }

    private static byte[] salt(byte[] file) {
        return Arrays.copyOfRange(file, MARK.length, MARK.length + RecordSeal.SALT);
    }

    /// The seal of a file that is written on.
    static RecordSeal sealOf(Path file, DataKey key) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return seal(key, salt(in.readNBytes(MARK.length + RecordSeal.SALT)));
        }
    }

    private static int chain(byte[] bytes, int from, Frame.Before before, RecordSeal seal, List<Frame> into) {
        int place = from;
        Frame.Before last = before;
        for (Optional<Frame> next = follows(bytes, place, last, seal); next.isPresent(); next = follows(bytes, place, last, seal)) {
            into.add(next.get());
            last = next.get().asBefore();
            place += next.get().size();
        }
        return place;
    }

    private static Optional<Frame> follows(byte[] bytes, int place, Frame.Before before, RecordSeal seal) {
        return Frame.at(bytes, place, seal).filter(frame -> frame.sequence() == before.sequence() + 1 && Arrays.equals(Frame.named(bytes, place), before.hash()));
    }

    private static List<Frame> later(byte[] bytes, int from, RecordSeal seal) {
        List<Frame> found = new ArrayList<>();
        int place = Frame.next(bytes, from);
        while (place >= 0) {
            Optional<Frame> frame = Frame.at(bytes, place, seal);
            frame.ifPresent(found::add);
            place = Frame.next(bytes, place + frame.map(Frame::size).orElse(1));
        }
        return found;
    }

    /// What stands last in the unbroken part.
    Frame.Before last() {
        return frames.isEmpty() ? Frame.Before.NONE : frames.getLast().asBefore();
    }

    Optional<Content.Begins> begins() throws IOException {
        return frames.isEmpty() || !(Content.of(frames.getFirst().content()) instanceof Content.Begins begins) ? Optional.empty() : Optional.of(begins);
    }
}
