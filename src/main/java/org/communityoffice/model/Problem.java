package org.communityoffice.model;

/// What is wrong with one field, in words a clerk uses.
///
/// @param field the field's key; empty where it concerns the whole record
public record Problem(String field, String message) {}
