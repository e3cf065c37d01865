package org.communityoffice.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/// The office's buildings, and which of them a written address means. Nothing is guessed: what fits two buildings fits none.
public final class BuildingList {
    /// One way to write a building: by number (`parts`), or by words of its own (`parts.building` is empty).
    private record Known(Building building, String words, WrittenAddress parts) {}

    private final List<Building> buildings;
    private final Map<String, List<Known>> byNumber = new HashMap<>();
    private final List<Known> byWords = new ArrayList<>();

    public BuildingList(List<Building> buildings) {
        this.buildings = List.copyOf(buildings);
        for (Building building : buildings) {
            learn(building, building.name());
            building.aliases().forEach(alias -> learn(building, alias));
        }
    }

    public List<Building> buildings() {
        return buildings;
    }

    public Optional<Building> building(long id) {
        return buildings.stream().filter(building -> building.id() == id).findFirst();
    }

    /// The place that a written address means; empty where it is not in the list or not certain – then it stays free text.
    public Optional<Place> place(String written) {
        SequencedSet<Place> found = byOwnWords(WrittenAddress.folded(written));
        if (found.isEmpty()) {
            WrittenAddress.of(written).ifPresent(parts -> found.addAll(byParts(parts)));
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private void learn(Building building, String name) {
        String words = WrittenAddress.folded(name);
        WrittenAddress.of(name).ifPresentOrElse(
                parts -> byNumber.computeIfAbsent(parts.building(), number -> new ArrayList<>()).add(new Known(building, words, parts)),
                () -> byWords.add(new Known(building, words, new WrittenAddress("", "", "", ""))));
    }

    private SequencedSet<Place> byParts(WrittenAddress parts) {
        SequencedSet<Place> out = new LinkedHashSet<>();
        for (Known known : byNumber.getOrDefault(parts.building(), List.of())) {
            // an alias may bring an estate of its own: 樱花三栋
            boolean ownEstate = !known.parts().estate().isEmpty() && estateFits(parts.estate(), known.parts().estate());
            if (ownEstate || estateFits(parts.estate(), known.building().estate())) {
                out.add(new Place(known.building(), parts.unit(), parts.room()));
            }
        }
        return out;
    }

    /// Names that are no number: 老粮库宿舍, 东楼.
    private SequencedSet<Place> byOwnWords(String text) {
        SequencedSet<Place> out = new LinkedHashSet<>();
        for (Known known : byWords) {
            int at = text.indexOf(known.words());
            if (at >= 0 && estateFits(text.substring(0, at), known.building().estate())) {
                WrittenAddress.within(text.substring(at + known.words().length()))
                        .ifPresent(rest -> out.add(new Place(known.building(), rest.unit(), rest.room())));
            }
        }
        return out;
    }

    /// An estate left out fits any; city and street may stand before it, 小区 after it.
    private static boolean estateFits(String written, String estate) {
        String plain = withoutSuffix(written);
        return plain.isEmpty() || plain.endsWith(withoutSuffix(WrittenAddress.folded(estate)));
    }

    private static String withoutSuffix(String estate) {
        return estate.endsWith("小区") ? estate.substring(0, estate.length() - 2) : estate;
    }
}
