package org.communityoffice.ui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.communityoffice.search.Mark;
import org.communityoffice.search.SearchEntry;
import org.communityoffice.search.SearchGroup;
import org.communityoffice.search.SearchHit;
import org.communityoffice.search.SearchIndex;
import org.communityoffice.search.SearchResult;
import org.kordamp.ikonli.feather.Feather;

/// Feeds the find palette from the index; each book says how its hits look. Answers at once: the index takes milliseconds.
public final class FoundThings implements FindSource {
    private static final int MOST_OF_A_KIND = 50;
    private static final int MOST_OF_EACH = 8;

    private final SearchIndex index;
    private final Map<SearchGroup, Book> books = new EnumMap<>(SearchGroup.class);
    private List<Hit> always = List.of();

    /// How a book's hits are shown and opened.
    public interface Book {
        Described describe(SearchHit hit);
    }

    /// @param detail one line that tells it from others
    /// @param right  masked number, state or shortcut
    public record Described(Feather icon, String detail, String right, Runnable open) {}

    public FoundThings(SearchIndex index) {
        this.index = index;
    }

    public void book(SearchGroup group, Book book) {
        books.put(group, book);
    }

    /// The program's own commands: found by their names; those that are always offered stand below, also when nothing was found.
    ///
    /// @param hints for each command the line that tells what it is for
    public void commands(List<Command> commands, List<String> hints, List<Command> alwaysOffered) {
        List<SearchEntry> entries = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            entries.add(SearchEntry.named(i, commands.get(i).label()));
        }
        index.load(SearchGroup.ACTION, entries);
        book(SearchGroup.ACTION, hit -> described(commands.get((int) hit.id()), hints.get((int) hit.id())));
        always = alwaysOffered.stream().map(command -> {
            Described described = described(command, hints.get(commands.indexOf(command)));
            return new Hit(described.icon(), List.of(new Part(command.label(), false)), List.of(), described.detail(), described.right(), command.action());
        }).toList();
    }

    private static Described described(Command command, String hint) {
        String keys = command.keyWords();
        return new Described(command.icon() == null ? Feather.CORNER_DOWN_RIGHT : command.icon(), hint, keys == null ? "" : keys, command.action());
    }

    @Override
    public void find(String typed, Consumer<List<Group>> answer) {
        SearchResult result = index.find(typed, MOST_OF_A_KIND);
        List<Group> groups = new ArrayList<>();
        List<Hit> offered = typed.isBlank() ? List.of() : always;
        boolean alone = result.groups().size() == 1;
        for (SearchResult.GroupHits found : result.groups()) {
            if (books.get(found.group()) instanceof Book book) {
                List<Hit> hits = new ArrayList<>(found.hits().stream().limit(alone ? MOST_OF_A_KIND : MOST_OF_EACH).map(hit -> shown(hit, book)).toList());
                int total = found.total();
                if (found.group() == SearchGroup.ACTION) {
                    offered.stream().filter(hit -> hits.stream().noneMatch(known -> words(known).equals(words(hit)))).forEach(hits::add);
                    total = Math.max(total, hits.size());
                    offered = List.of();
                }
                groups.add(new Group(found.group().title(), found.group().count(total), total, hits));
            }
        }
        if (!offered.isEmpty()) {
            groups.add(new Group(SearchGroup.ACTION.title(), SearchGroup.ACTION.count(offered.size()), offered.size(), offered));
        }
        answer.accept(groups);
    }

    private Hit shown(SearchHit hit, Book book) {
        Described described = book.describe(hit);
        return new Hit(described.icon(), parts(hit.title(), hit.titleMarks()), parts(hit.pinyin(), hit.pinyinMarks()), described.detail(), described.right(), () -> {
            index.opened(hit.group(), hit.id());
            described.open().run();
        });
    }

    private static String words(Hit hit) {
        StringBuilder out = new StringBuilder();
        hit.name().forEach(part -> out.append(part.text()));
        return out.toString();
    }

    /// A text cut at its marks; overlapping ones grow together.
    static List<Part> parts(String text, List<Mark> marks) {
        boolean[] found = new boolean[text.length()];
        for (Mark mark : marks) {
            for (int i = mark.start(); i < Math.min(mark.end(), found.length); i++) {
                found[i] = true;
            }
        }
        List<Part> parts = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || found[i] != found[start]) {
                parts.add(new Part(text.substring(start, i), found[start]));
                start = i;
            }
        }
        return parts;
    }
}
