package org.communityoffice.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import org.communityoffice.search.SearchResult.GroupHits;

/// Everything that the find box finds, in memory. Searches read one state and never wait; after each save the state is replaced.
public final class SearchIndex {
    /// So many opened things come first when they fit.
    private static final int REMEMBERED = 50;
    private static final int NOT_OPENED = 1000;

    private final NameReadings readings;
    private final Map<SearchGroup, Deque<Long>> opened = new EnumMap<>(SearchGroup.class);
    private volatile Map<SearchGroup, Entries> state = new EnumMap<>(SearchGroup.class);

    public SearchIndex(NameReadings readings) {
        this.readings = readings;
    }

    /// Replaces a whole group, at the start.
    public void load(SearchGroup group, Collection<SearchEntry> all) {
        replace(group, Entries.NONE, all);
    }

    /// Adds new things and replaces changed ones, after a save.
    public synchronized void put(SearchGroup group, Collection<SearchEntry> changed) {
        replace(group, entries(group), changed);
    }

    public synchronized void remove(SearchGroup group, Collection<Long> ids) {
        TreeMap<Long, Optional<Entry>> gone = new TreeMap<>();
        ids.forEach(id -> gone.put(id, Optional.empty()));
        keep(group, entries(group).with(gone));
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
        List<Term> terms = terms(typed);
        List<GroupHits> groups = new ArrayList<>();
        Map<SearchGroup, Entries> now = state;
        for (SearchGroup group : SearchGroup.values()) {
            Entries entries = now.get(group);
            if (entries != null && !terms.isEmpty()) {
                GroupHits found = find(group, entries, terms, most);
                if (found.total() > 0) {
                    groups.add(found);
                }
            }
        }
        return new SearchResult(List.copyOf(groups));
    }

    /// The ids of all of a group that fit all of the typed pieces, none where nothing is typed: for narrowing a list.
    public Set<Long> meant(SearchGroup group, String typed) {
        Term[] terms = terms(typed).toArray(Term[]::new);
        Entries entries = entries(group);
        Set<Long> ids = new HashSet<>();
        for (int i = terms.length == 0 ? entries.size() : entries.next(0, terms); i < entries.size(); i = entries.next(i + 1, terms)) {
            if (fit(entries.get(i), terms) < Term.NOT) {
                ids.add(entries.get(i).id());
            }
        }
        return ids;
    }

    private static List<Term> terms(String typed) {
        return Arrays.stream(typed.strip().split("[\\s　]+")).filter(t -> !t.isEmpty()).map(Term::new).toList();
    }

    private GroupHits find(SearchGroup group, Entries entries, List<Term> terms, int most) {
        Map<Long, Integer> places = places(group);
        PriorityQueue<Long> worstFirst = new PriorityQueue<>(Comparator.reverseOrder());
        Term[] all = terms.toArray(Term[]::new);
        int total = 0;
        for (int i = entries.next(0, all); i < entries.size(); i = entries.next(i + 1, all)) {
            int fit = fit(entries.get(i), all);
            if (fit < Term.NOT) {
                total++;
                long rank = places.isEmpty() ? NOT_OPENED + fit : places.getOrDefault(entries.get(i).id(), NOT_OPENED + fit);
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
                .sorted(Comparator.<Long>comparingLong(key -> key >> 32).thenComparing(key -> entries.get(key.intValue()).reading()))
                .map(key -> Shown.hit(group, entries.get(key.intValue()), terms))
                .toList();
        return new GroupHits(group, total, hits);
    }

    private static int fit(Entry entry, Term[] terms) {
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

    private Entries entries(SearchGroup group) {
        return state.getOrDefault(group, Entries.NONE);
    }

    private synchronized void replace(SearchGroup group, Entries entries, Collection<SearchEntry> more) {
        TreeMap<Long, Optional<Entry>> changes = new TreeMap<>();
        for (SearchEntry entry : more) {
            String reading = group == SearchGroup.ACTION ? readings.words(entry.title()) : readings.name(entry.title(), entry.initials());
            changes.put(entry.id(), Optional.of(Entry.of(entry, reading)));
        }
        keep(group, entries.with(changes));
    }

    private void keep(SearchGroup group, Entries entries) {
        Map<SearchGroup, Entries> next = new EnumMap<>(SearchGroup.class);
        next.putAll(state);
        next.put(group, entries);
        state = next;
    }
}
