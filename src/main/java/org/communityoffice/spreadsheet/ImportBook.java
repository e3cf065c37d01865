package org.communityoffice.spreadsheet;

import java.util.Set;
import org.communityoffice.model.RecordType;

/// What the importer must know of a book to find its tables.
///
/// @param name     as the command line calls it
/// @param key      the column without which a table is none of this book
/// @param evidence at least one of these must be there besides the key
/// @param idField  the column that holds identity numbers; found by its content where its header says nothing; empty where there is none
/// @param joined   fields that several columns may fill together (phones, notes)
/// @param own      fields that a ditto mark never fills (a person's own name and number)
/// @param day      the column of days that makes a row with a key a record, whatever words stand in it; empty where there is none
public record ImportBook(String name, RecordType type, ColumnNames columns, String key, Set<String> evidence, String idField, Set<String> joined, Set<String> own, String day) {
    /// Names of columns that only other books have are kept under this word.
    static final String FOREIGN = "foreign";
}
