package org.communityoffice.search;

import java.util.List;

/// One thing found, and why.
///
/// @param pinyin      the title's reading that was meant, syllables parted by blanks; of a long title only the piece found
/// @param pinyinMarks what of it was typed
public record SearchHit(
        SearchGroup group, long id, String title, List<Mark> titleMarks, String pinyin, List<Mark> pinyinMarks, Reason reason) {

    /// By what it was found.
    public enum Reason { NAME, ID_NUMBER, PHONE, ADDRESS, WORDS }

    /// Names no one: this may reach a log.
    @Override
    public String toString() {
        return group + " " + id;
    }
}
