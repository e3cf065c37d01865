package org.communityoffice.search;

import java.util.List;

/// What was found, by group; groups without a hit are left out.
public record SearchResult(List<GroupHits> groups) {

    /// @param total how many were found; [#hits] are the first of them
    public record GroupHits(SearchGroup group, int total, List<SearchHit> hits) {}

    public int total() {
        return groups.stream().mapToInt(GroupHits::total).sum();
    }

    public List<SearchHit> hits() {
        return groups.stream().flatMap(group -> group.hits().stream()).toList();
    }
}
