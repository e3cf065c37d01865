package org.communityoffice.settings;

/// One edition of one row as the office edited it.
public record FactoryEdit(String table, FactoryRow row) {}
