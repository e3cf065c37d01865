package org.communityoffice.monthly;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.communityoffice.search.SearchEntry;
import org.communityoffice.search.SearchGroup;
import org.communityoffice.search.SearchHit;
import org.communityoffice.search.SearchIndex;
import org.communityoffice.settings.FactoryRow;
import org.communityoffice.ui.FoundThings;
import org.communityoffice.ui.FoundThings.Described;
import org.kordamp.ikonli.feather.Feather;

/// The papers of a month in the find box, by their titles.
public final class FoundPapers implements FoundThings.Book {
    private final List<FactoryRow> papers;
    private final Consumer<String> open;

    /// @param templates of all papers
    /// @param made      the codes of those that a month has
    /// @param open      what choosing one does, by its code
    public FoundPapers(List<FactoryRow> templates, List<String> made, Consumer<String> open) {
        this.papers = templates.stream().filter(row -> made.contains(row.key())).toList();
        this.open = open;
    }

    public void fill(SearchIndex index) {
        List<SearchEntry> entries = new ArrayList<>();
        for (int i = 0; i < papers.size(); i++) {
            entries.add(SearchEntry.named(i, papers.get(i).get("title_zh")));
        }
        index.load(SearchGroup.PAPER, entries);
    }

    @Override
    public Described describe(SearchHit hit) {
        FactoryRow paper = papers.get((int) hit.id());
        return new Described(Feather.FILE_TEXT, paper.get("audience").replace('|', '、'), "", () -> open.accept(paper.key()));
    }
}
