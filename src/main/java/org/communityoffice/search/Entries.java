package org.communityoffice.search;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// The entries of one group in the order of their ids, never changed, and beside them all their signatures in one array, which is gone through fast.
final class Entries {
    static final Entries NONE = new Entries(new Entry[0], new long[0]);

    private final Entry[] entries;
    private final long[] signatures;

    private Entries(Entry[] entries, long[] signatures) {
        this.entries = entries;
        this.signatures = signatures;
    }

    int size() {
        return entries.length;
    }

    Entry get(int place) {
        return entries[place];
    }

    /// The next entry, from a place on, that may fit all the terms; the size where there is none.
    int next(int from, Term[] terms) {
        int place = from;
        while (place < entries.length && !mayFit(place * Signature.WORDS, terms)) {
            place++;
        }
        return place;
    }

    private boolean mayFit(int bits, Term[] terms) {
        for (Term term : terms) {
            boolean may = false;
            for (Signature.Needed way : term.ways()) {
                // nearly always the one telling word decides
                may = may || (signatures[bits + way.telling()] & way.most()) == way.most() && way.in(signatures, bits);
            }
            if (!may) {
                return false;
            }
        }
        return true;
    }

    /// With some entries added, replaced, or (where empty) gone. Copies whole stretches, so that a save stays instant among 100,000.
    Entries with(SortedMap<Long, Optional<Entry>> changes) {
        Entry[] out = new Entry[entries.length + changes.size()];
        long[] bits = new long[out.length * Signature.WORDS];
        int kept = 0;
        int from = 0;
        for (Map.Entry<Long, Optional<Entry>> change : changes.entrySet()) {
            int at = place(change.getKey(), from);
            kept = copy(from, at, out, bits, kept);
            from = at < entries.length && entries[at].id() == change.getKey() ? at + 1 : at;
            if (change.getValue().isPresent()) {
                Entry entry = change.getValue().get();
                out[kept] = entry;
                System.arraycopy(entry.signature(), 0, bits, kept * Signature.WORDS, Signature.WORDS);
                kept++;
            }
        }
        kept = copy(from, entries.length, out, bits, kept);
        return new Entries(Arrays.copyOf(out, kept), Arrays.copyOf(bits, kept * Signature.WORDS));
    }

    private int copy(int from, int to, Entry[] out, long[] bits, int kept) {
        System.arraycopy(entries, from, out, kept, to - from);
        System.arraycopy(signatures, from * Signature.WORDS, bits, kept * Signature.WORDS, (to - from) * Signature.WORDS);
        return kept + to - from;
    }

    private int place(long id, int from) {
        int low = from;
        int high = entries.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries[middle].id() < id) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
