package org.communityoffice.search;

/// A piece of a text to be shown as found.
///
/// @param start first char
/// @param end   after the last char
public record Mark(int start, int end) {}
