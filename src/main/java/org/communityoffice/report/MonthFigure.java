package org.communityoffice.report;

/// A figure of a paper, as the list of a month's papers records it.
///
/// @param records how many records it was counted from
public record MonthFigure(String code, Number value, int records) {}
