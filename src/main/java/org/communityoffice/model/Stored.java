package org.communityoffice.model;

/// A record as the database holds it.
///
/// @param version counts the saves of this row from 1; a save names the version that it saw
public record Stored(long id, int version, Values values) {}
