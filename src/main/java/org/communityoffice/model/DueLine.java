package org.communityoffice.model;

/// One short line of what is to be done, which opens the record it is about.
///
/// @param word   how it stands: 逾期 2 天
/// @param tone   of the word: `late`, `soon`, `good` or empty
/// @param urgent the smaller the worse, within its place
/// @param table  of the record that it opens
public record DueLine(Place place, String title, String detail, String word, String tone, long urgent, String table, long id) {

    /// Under which heading.
    public enum Place {
        LAST_NIGHT, TODAY, DUE,
        /// missing in the month that goes up
        MONTH
    }

    /// Names no one: this may reach a log.
    @Override
    public String toString() {
        return table + " " + id;
    }
}
