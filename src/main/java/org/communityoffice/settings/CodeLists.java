package org.communityoffice.settings;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Code lists by name (`sex`, `ethnic-groups`, `registers`), or given as their words (`[在册|离册]`): codes from written words, words from codes.
public final class CodeLists {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private final FactoryTables tables;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    public CodeLists(FactoryTables tables) {
        this.tables = tables;
    }

    /// Every entry, retired ones too, in the list's order.
    public List<CodeItem> items(String list) {
        return known(list).items;
    }

    /// The entries that a form offers.
    public List<CodeItem> options(String list) {
        return items(list).stream().filter(CodeItem::active).toList();
    }

    /// The offered entries that fit what is typed: part of a name or alias, the code, or pinyin initials.
    public List<CodeItem> options(String list, String typed) {
        String wanted = folded(typed);
        return options(list).stream()
                .filter(item -> item.initials().startsWith(wanted)
                        || folded(item.code()).equals(wanted)
                        || folded(item.name()).contains(wanted)
                        || item.aliases().stream().anyMatch(alias -> folded(alias).contains(wanted)))
                .toList();
    }

    /// The code of written words: a code, a name, a short name or an alias, in any edition; empty where none fits.
    public Optional<String> resolve(String list, String written) {
        return Optional.ofNullable(known(list).codes.get(folded(written)));
    }

    /// As [#resolve], but words that fit no code stay as they are written.
    public String codeOrWords(String list, String written) {
        return resolve(list, written).orElse(written.strip());
    }

    /// Several written words, parted by `、`, `，`, `/`, `;` or `|`: their codes parted by `|`, words that fit none among them.
    public String codesOrWords(String list, String written) {
        Optional<String> whole = resolve(list, written);
        return whole.orElseGet(() -> String.join("|", Arrays.stream(written.split("[、，,/；;|]"))
                .filter(part -> !part.isBlank())
                .map(part -> codeOrWords(list, part))
                .distinct()
                .toList()));
    }

    public Optional<CodeItem> item(String list, String code) {
        return Optional.ofNullable(known(list).byCode.get(code));
    }

    /// The short name of a code; what is no code is shown as it is.
    public String shortName(String list, String codeOrWords) {
        return item(list, codeOrWords).map(CodeItem::shortName).orElse(codeOrWords);
    }

    public String name(String list, String codeOrWords) {
        return item(list, codeOrWords).map(CodeItem::name).orElse(codeOrWords);
    }

    /// The short names of several codes parted by `|`, joined by `、`.
    public String shortNames(String list, String codes) {
        return String.join("、", Arrays.stream(codes.split("\\|")).map(code -> shortName(list, code)).toList());
    }

    /// How words are compared: half width, no blanks, small letters.
    static String folded(String words) {
        return isFolded(words) ? words : BLANKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /// Nothing but digits, small letters and common Chinese characters: most words.
    private static boolean isFolded(String words) {
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            if (!(letter >= '0' && letter <= '9' || letter >= 'a' && letter <= 'z' || letter >= 0x4E00 && letter <= 0x9FFF)) {
                return false;
            }
        }
        return true;
    }

    private Known known(String list) {
        if (list.startsWith("[")) {
            return known.computeIfAbsent(list, words -> new Known(null, written(words), Map.of()));
        }
        FactoryTable table = tables.table(list);
        Known read = known.get(list);
        if (read == null || read.table != table) {
            read = read(table);
            known.put(list, read);
        }
        return read;
    }

    private static List<CodeItem> written(String words) {
        List<CodeItem> out = new ArrayList<>();
        for (String word : words.substring(1, words.length() - 1).split("\\|", -1)) {
            out.add(new CodeItem(word, word, word, List.of(), Pinyin.initials(word), true, "", false, ""));
        }
        return out;
    }

    private static Known read(FactoryTable table) {
        List<CodeItem> items = new ArrayList<>();
        Map<String, String> older = new HashMap<>();
        for (FactoryRow row : table.rows()) {
            items.add(item(row));
            table.editions(row.key()).forEach(edition -> words(item(edition)).forEach(word -> older.putIfAbsent(word, row.key())));
        }
        return new Known(table, items, older);
    }

    private static CodeItem item(FactoryRow row) {
        String name = first(row, "name_zh", "title_zh", "item_zh", "level2");
        String shortName = first(row, "short_zh", "name_zh", "title_zh", "item_zh", "level2");
        List<String> aliases = Arrays.stream(first(row, "aliases", "alias").split("\\|")).filter(a -> !a.isEmpty()).toList();
        return new CodeItem(
                row.key(), name, shortName, aliases, Pinyin.initials(shortName), !row.retired(),
                first(row, "standard", "source", "reference", "seed_ref"), row.is("verified"), row.get("note"));
    }

    private static String first(FactoryRow row, String... columns) {
        return Arrays.stream(columns).map(row::get).filter(cell -> !cell.isEmpty()).findFirst().orElse("");
    }

    private static List<String> words(CodeItem item) {
        List<String> out = new ArrayList<>(List.of(folded(item.code()), folded(item.name()), folded(item.shortName())));
        item.aliases().forEach(alias -> out.add(folded(alias)));
        return out;
    }

    /// A list as read, with every way to write each entry; codes win over words, entries in use over retired ones, these over words of old editions.
    private static final class Known {
        final @Nullable FactoryTable table;
        final List<CodeItem> items;
        final Map<String, CodeItem> byCode = new HashMap<>();
        final Map<String, String> codes = new HashMap<>();

        Known(@Nullable FactoryTable table, List<CodeItem> items, Map<String, String> older) {
            this.table = table;
            this.items = List.copyOf(items);
            for (CodeItem item : items) {
                byCode.put(item.code(), item);
                codes.put(folded(item.code()), item.code());
            }
            for (boolean active : new boolean[] {true, false}) {
                for (CodeItem item : items) {
                    if (item.active() == active) {
                        words(item).forEach(word -> codes.putIfAbsent(word, item.code()));
                    }
                }
            }
            older.forEach(codes::putIfAbsent);
        }
    }
}
