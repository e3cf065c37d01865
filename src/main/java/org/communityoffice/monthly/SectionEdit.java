package org.communityoffice.monthly;

import org.jspecify.annotations.Nullable;

/// What is to stand in a section of the summary.
///
/// @param body null for the rule's text
/// @param kept whether next month begins with it
public record SectionEdit(SectionText before, @Nullable String body, boolean kept) {
    boolean changes() {
        return body == null ? before.edited() != null : !body.equals(before.edited()) || kept != before.kept();
    }
}
