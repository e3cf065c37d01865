package org.communityoffice.report;

/// A number of a paper with the records behind it.
///
/// @param title 检查户次　2026年10月
/// @param rule  how it is counted, in words
/// @param unit  of the number
public record OpenedNumber(String title, String rule, String unit, Behind behind) {}
