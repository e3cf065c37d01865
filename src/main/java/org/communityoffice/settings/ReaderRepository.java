package org.communityoffice.settings;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.database.Rows;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/// Who is named for which restricted register. Not part of undo, as all that concerns rights.
public final class ReaderRepository {
    private final OfficeDatabase database;

    public ReaderRepository(OfficeDatabase database) {
        this.database = database;
    }

    /// The codes of the registers for which somebody is named.
    public Set<String> of(String person) {
        Set<String> codes = new TreeSet<>();
        database.read(reading -> Rows.list(reading, ReaderFields.TYPE, its(person))).forEach(row -> codes.add(row.values().get(ReaderFields.REGISTER, "")));
        return codes;
    }

    void set(String person, Set<String> codes, String title, String by) {
        database.change(title, by, changes -> {
            changes.quietly();
            List<Stored> before = Rows.list(changes.reading(), ReaderFields.TYPE, its(person));
            before.stream().filter(row -> !codes.contains(row.values().get(ReaderFields.REGISTER, ""))).forEach(row -> changes.delete(ReaderFields.TYPE, row.id(), row.version()));
            codes.stream().filter(code -> before.stream().noneMatch(row -> code.equals(row.values().get(ReaderFields.REGISTER))))
                    .forEach(code -> changes.insert(Values.none(ReaderFields.TYPE).change().set(ReaderFields.PERSON, person).set(ReaderFields.REGISTER, code).done()));
            return codes;
        });
    }

    private static Condition its(String person) {
        return DSL.field(ReaderFields.PERSON.key(), String.class).eq(person);
    }
}
