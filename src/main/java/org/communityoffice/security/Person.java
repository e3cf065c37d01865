package org.communityoffice.security;

/// A user of the office without a way in: who it is.
///
/// @param id stays when the name changes
public record Person(String id, String name, Role role) {}
