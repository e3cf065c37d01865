package org.communityoffice.search;

import org.communityoffice.model.Words;

/// What can be found, in the order in which the find window shows it.
public enum SearchGroup {
    RESIDENT,
    ACTIVITY,
    RENTAL,
    /// papers of the month, by their titles
    PAPER,
    /// what the program can do, by its name
    ACTION;

    public String title() {
        return Words.of("search.group." + name());
    }

    /// 5 人, 2 项.
    public String count(int many) {
        return Words.of("search.count." + name(), many);
    }
}
