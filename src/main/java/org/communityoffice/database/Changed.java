package org.communityoffice.database;

/// What an action gave back, and the change set under which it is kept.
///
/// @param changeSet its id; 0 where the action changed nothing and no change set was written
public record Changed<T>(T value, long changeSet) {}
