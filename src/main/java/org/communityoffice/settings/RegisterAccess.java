package org.communityoffice.settings;

import java.util.Set;
import java.util.stream.Collectors;
import org.communityoffice.database.Concealed;
import org.communityoffice.security.Act;

/// Which registers who works here may know of. A restricted one (`sensitivity` in `factory/registers.csv`) is seen by 主任 and by who is named for it.
///
/// @param named the codes of the restricted registers for which this user is named
public record RegisterAccess(FactoryTables tables, CurrentUser user, Set<String> named) {
    private static final String REGISTERS = "registers";

    public RegisterAccess {
        named = Set.copyOf(named);
    }

    public boolean isRestricted(String code) {
        return tables.rows(REGISTERS).stream().anyMatch(row -> row.get("code").equals(code) && isRestricted(row));
    }

    private static boolean isRestricted(FactoryRow row) {
        return row.get("sensitivity").equals("restricted");
    }

    public boolean sees(String code) {
        return seesAll() || user.may(Act.BOOKS) && (named.contains(code) || !isRestricted(code));
    }

    private boolean seesAll() {
        return user.may(Act.USERS);
    }

    /// What the history does not show to this user.
    ///
    /// @param table  of the entries in registers
    /// @param column names the register of an entry
    public Concealed concealed(String table, String column) {
        Set<String> hidden = seesAll() ? Set.of() : tables.rows(REGISTERS).stream().map(row -> row.get("code")).filter(code -> !sees(code)).collect(Collectors.toSet());
        return new Concealed(table, column, hidden, user.may(Act.HISTORY) ? null : user.name());
    }
}
