package org.communityoffice.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.communityoffice.search.SearchResult.GroupHits;

/// Everything that the find box finds, in memory. Searches read one state and never wait; after each save the state is replaced.
public final class SearchIndex {
    /// So many opened things come first when they fit.
    private static final int REMEMBERED = 50;
    private static final int NOT_OPENED = 1000;

    private final NameReadings readings;
    private final Map<SearchGroup, Deque<Long>> opened = new EnumMap<>(SearchGroup.class);
    private volatile Map<SearchGroup, Entry[]> state = new EnumMap<>(SearchGroup.class);

    public SearchIndex(NameReadings readings) {
        this.readings = readings;
    }

    /// Replaces a whole group, at the start.
    public void load(SearchGroup group, Collection<SearchEntry> all) {
        replace(group, new Entry[0], all);
    }

    /// Adds new things and replaces changed ones, after a save.
    public synchronized void put(SearchGroup group, Collection<SearchEntry> changed) {
        replace(group, entries(group), changed);
    }

    public synchronized void remove(SearchGroup group, Collection<Long> ids) {
        TreeMap<Long, Optional<Entry>> gone = new TreeMap<>();
        ids.forEach(id -> gone.put(id, Optional.empty()));
        keep(group, merged(entries(group), gone));
        opened.getOrDefault(group, new ArrayDeque<>()).removeAll(ids);
    }

    /// Tells that somebody opened it: next time it stands before others.
    public synchronized void opened(SearchGroup group, long id) {
        Deque<Long> ids = opened.computeIfAbsent(group, g -> new ArrayDeque<>());
        ids.remove(id);
        ids.addFirst(id);
        if (ids.size() > REMEMBERED) {
            ids.removeLast();
        }
    }

    /// What fits all of the typed pieces: opened ones first, then the better fit, then by reading.
    ///
    /// @param most of each group
    public SearchResult find(String typed, int most) {
        List<Term> terms = Arrays.stream(typed.strip().split("[\\s　]+")).filter(t -> !t.isEmpty()).map(Term::new).toList();
        List<GroupHits> groups = new ArrayList<>();
        Map<SearchGroup, Entry[]> now = state;
        for (SearchGroup group : SearchGroup.values()) {
            Entry[] entries = now.get(group);
            if (entries != null && !terms.isEmpty()) {
                GroupHits found = find(group, entries, terms, most);
                if (found.total() > 0) {
                    groups.add(found);
                }
            }
        }
        return new SearchResult(List.copyOf(groups));
    }

    private GroupHits find(SearchGroup group, Entry[] entries, List<Term> terms, int most) {
        Map<Long, Integer> places = places(group);
        PriorityQueue<Long> worstFirst = new PriorityQueue<>(Comparator.reverseOrder());
        int total = 0;
        for (int i = 0; i < entries.length; i++) {
            int fit = fit(entries[i], terms);
            if (fit < Term.NOT) {
                total++;
                long rank = places.isEmpty() ? NOT_OPENED + fit : places.getOrDefault(entries[i].id(), NOT_OPENED + fit);
                long key = rank << 32 | i;
                if (worstFirst.size() < most) {
                    worstFirst.add(key);
                } else if (key < worstFirst.element()) {
                    worstFirst.remove();
                    worstFirst.add(key);
                }
            }
        }
        List<SearchHit> hits = worstFirst.stream()
                .sorted(Comparator.<Long>comparingLong(key -> key >> 32).thenComparing(key -> entries[key.intValue()].reading()))
                .map(key -> Shown.hit(group, entries[key.intValue()], terms))
                .toList();
        return new GroupHits(group, total, hits);
    }

    private static int fit(Entry entry, List<Term> terms) {
        int worst = 0;
        for (Term term : terms) {
            worst = Math.max(worst, term.fit(entry));
            if (worst == Term.NOT) {
                return worst;
            }
        }
        return worst;
    }

    private synchronized Map<Long, Integer> places(SearchGroup group) {
        Map<Long, Integer> places = new HashMap<>();
        opened.getOrDefault(group, new ArrayDeque<>()).forEach(id -> places.put(id, places.size()));
        return places;
    }

    private Entry[] entries(SearchGroup group) {
        return state.getOrDefault(group, new Entry[0]);
    }

    private synchronized void replace(SearchGroup group, Entry[] entries, Collection<SearchEntry> more) {
        TreeMap<Long, Optional<Entry>> changes = new TreeMap<>();
        for (SearchEntry entry : more) {
            String reading = group == SearchGroup.ACTION ? readings.words(entry.title()) : readings.name(entry.title(), entry.initials());
            changes.put(entry.id(), Optional.of(Entry.of(entry, reading)));
        }
        keep(group, merged(entries, changes));
    }

    /// Both in the order of their ids; empty stands for a thing removed. Copies whole stretches, so that a save stays instant among 100,000.
    private static Entry[] merged(Entry[] entries, TreeMap<Long, Optional<Entry>> changes) {
        Entry[] out = new Entry[entries.length + changes.size()];
        int kept = 0;
        int from = 0;
        for (Map.Entry<Long, Optional<Entry>> change : changes.entrySet()) {
            int at = place(entries, change.getKey(), from);
            System.arraycopy(entries, from, out, kept, at - from);
            kept += at - from;
            from = at < entries.length && entries[at].id() == change.getKey() ? at + 1 : at;
            if (change.getValue().isPresent()) {
                out[kept++] = change.getValue().get();
            }
        }
        System.arraycopy(entries, from, out, kept, entries.length - from);
        return Arrays.copyOf(out, kept + entries.length - from);
    }

    private static int place(Entry[] entries, long id, int from) {
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

    private void keep(SearchGroup group, Entry[] entries) {
        Map<SearchGroup, Entry[]> next = new EnumMap<>(SearchGroup.class);
        next.putAll(state);
        next.put(group, entries);
        state = next;
    }
}
