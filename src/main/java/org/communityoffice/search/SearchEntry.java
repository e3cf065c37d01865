package org.communityoffice.search;

/// One thing that can be found and the words by which it is found.
///
/// @param title    its name
/// @param initials the pinyin initials as the clerk corrected them; empty where they did not
/// @param idNumber found by its last four characters, from six on by any part
/// @param phones   found by any part; several parted by `、`
/// @param address  found by any part, and as 3-2-502
/// @param words    anything else: former names, employer
public record SearchEntry(long id, String title, String initials, String idNumber, String phones, String address, String words) {

    /// Something found by its name alone.
    public static SearchEntry named(long id, String title) {
        return new SearchEntry(id, title, "", "", "", "", "");
    }

    /// Names no one: this may reach a log.
    @Override
    public String toString() {
        return "search entry " + id;
    }
}
