package org.communityoffice.database.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.communityoffice.security.DataKey;
import org.jspecify.annotations.Nullable;

/// What a journal holds, read without changing it.
///
/// @param base   the newest change set before the first that was read
/// @param sets   that follow each other unbroken, without those that came to nothing
/// @param last   the newest change set that is known here, also where it came to nothing
/// @param beyond change sets after a break, which cannot be played back
/// @param torn   whether the end of the last file is half a record: the program ended while it wrote
/// @param newer  whether a newer program wrote it
public record JournalReading(long base, List<KeptSet> sets, long last, List<Header> beyond, Set<Flaw> flaws, boolean torn, boolean newer, int files) {
    /// All of it.
    public static JournalReading whole(Path folder, DataKey key) throws IOException {
        return read(folder, key, Long.MIN_VALUE);
    }

    /// As much of it, from its end, as a database needs whose newest change set is this.
    public static JournalReading after(Path folder, DataKey key, long newest) throws IOException {
        return read(folder, key, newest);
    }

    private static JournalReading read(Path folder, DataKey key, long newest) throws IOException {
        List<Path> files = Segment.files(folder);
        List<Segment> segments = new ArrayList<>();
        for (Path file : files.reversed()) {
            Segment segment = Segment.read(file, key);
            segments.addFirst(segment);
            if (segment.begins().isPresent() && segment.begins().get().base() <= newest) {
                break;
            }
        }
        Collecting found = new Collecting();
        for (Segment segment : segments) {
            found.add(segment, segment == segments.getLast());
        }
        return found.done(files.size());
    }

    /// Gathers change sets from files in their order.
    private static final class Collecting {
        private final List<KeptSet> sets = new ArrayList<>();
        private final List<Header> beyond = new ArrayList<>();
        private final Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
        private final List<byte[]> packed = new ArrayList<>();
        private Frame.@Nullable Before before;
        private long gathered;
        private long base = -1;
        private long last;
        private int schema;
        private boolean torn;
        private boolean newer;
        private boolean broken;

        void add(Segment segment, boolean newest) throws IOException {
            Content.Begins begins = segment.begins().orElse(null);
            if (begins == null) {
                flaws.add(Flaw.UNREADABLE);
                broken = true;
                before = null;
                later(segment.later());
                return;
            }
            newer |= begins.format() > Segment.FORMAT;
            if (before != null && segment.before() != null && (before.sequence() != segment.before().sequence() || !Arrays.equals(before.hash(), segment.before().hash()))) {
                flaws.add(Flaw.GAP);
                broken = true;
            }
            if (base < 0) {
                base = begins.base();
                last = base;
                broken = false;
            }
            schema = begins.schema();
            for (Frame frame : segment.frames()) {
                take(Content.of(frame.content()));
            }
            before = segment.last();
            if (segment.end() < segment.size()) {
                ends(segment, newest);
            }
        }

        /// The unbroken part ends before the file does. Only of the change set that was being written may more follow: a disk brings the pieces
        /// of what was not confirmed yet in any order.
        private void ends(Segment segment, boolean newest) throws IOException {
            List<Frame> more = segment.later();
            if (newest && isOfOneHalfSet(more)) {
                torn = true;
            } else {
                flaws.add(Flaw.BROKEN);
                broken = true;
                later(more);
            }
        }

        /// A set that is whole without what is missing before it was begun after that had been confirmed.
        private static boolean isOfOneHalfSet(List<Frame> frames) throws IOException {
            List<byte[]> parts = new ArrayList<>();
            for (Frame frame : frames) {
                switch (Content.of(frame.content())) {
                    case Content.Rows(long _, byte[] part) -> parts.add(part);
                    case Content.Done(Header header, int rows, byte[] part) -> {
                        parts.add(part);
                        if (frame != frames.getLast() || new KeptSet(header, 0, rows, parts).isWhole()) {
                            return false;
                        }
                    }
                    case Content.Begins _, Content.Aborted _ -> {
                        return false;
                    }
                }
            }
            return true;
        }

        private void later(List<Frame> frames) throws IOException {
            for (Frame frame : frames) {
                take(Content.of(frame.content()));
            }
        }

        private void take(Content content) {
            switch (content) {
                case Content.Begins _ -> { }
                case Content.Rows(long set, byte[] part) -> {
                    if (set != gathered) {
                        packed.clear();
                    }
                    gathered = set;
                    packed.add(part);
                }
                case Content.Done(Header header, int rows, byte[] part) -> {
                    if (header.id() != gathered) {
                        packed.clear();
                    }
                    packed.add(part);
                    if (broken) {
                        beyond.add(header);
                    } else {
                        sets.add(new KeptSet(header, schema, rows, List.copyOf(packed)));
                        last = Math.max(last, header.id());
                    }
                    packed.clear();
                    gathered = 0;
                }
                case Content.Aborted(long set) -> {
                    if (broken) {
                        beyond.removeIf(header -> header.id() == set);
                    } else {
                        sets.removeIf(one -> one.header().id() == set);
                    }
                }
            }
        }

        JournalReading done(int files) {
            if (files == 0) {
                flaws.add(Flaw.MISSING);
            }
            return new JournalReading(Math.max(base, 0), List.copyOf(sets), last, List.copyOf(beyond), Set.copyOf(flaws), torn, newer, files);
        }
    }
}
