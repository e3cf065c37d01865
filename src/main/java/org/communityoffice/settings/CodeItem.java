package org.communityoffice.settings;

import java.util.List;

/// One entry of a code list.
///
/// @param shortName as lists and papers write it
/// @param aliases   other ways to write it that are understood
/// @param initials  the pinyin initials of the short name, for typing
/// @param standard  where it comes from
/// @param verified  seen in that source; otherwise common knowledge, to be checked with the street office
public record CodeItem(
        String code,
        String name,
        String shortName,
        List<String> aliases,
        String initials,
        boolean active,
        String standard,
        boolean verified,
        String note) {}
