package org.communityoffice.resident;

/// Somebody of the roster, as one of those who may be meant.
///
/// @param line tells them from others of the same name
public record NamedPerson(long id, String name, String line) {}
