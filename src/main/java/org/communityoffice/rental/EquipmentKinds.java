package org.communityoffice.rental;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.FactoryRow;
import org.communityoffice.settings.FactoryTable;
import org.communityoffice.settings.FactoryTables;
import org.jspecify.annotations.Nullable;

/// The kinds of fire equipment as the office has them now; an edited interval counts from the next look.
public final class EquipmentKinds {
    private static final String TABLE = "equipment-types";
    private final FactoryTables tables;
    private final CodeLists codes;
    private volatile @Nullable Known read;

    public EquipmentKinds(FactoryTables tables, CodeLists codes) {
        this.tables = tables;
        this.codes = codes;
    }

    public Optional<EquipmentKind> kind(String code) {
        FactoryTable table = tables.table(TABLE);
        Known known = read;
        if (known == null || known.table != table) {
            known = new Known(table, table.rows().stream().collect(Collectors.toMap(FactoryRow::key, EquipmentKind::of)));
            read = known;
        }
        return Optional.ofNullable(known.kinds.get(code));
    }

    /// The kinds of a table as it was read; an edit makes another table.
    private record Known(FactoryTable table, Map<String, EquipmentKind> kinds) {}

    public EquipmentDue due(Values equipment, LocalDate today) {
        return EquipmentDue.of(equipment, kind(equipment.get(EquipmentFields.EQUIP_TYPE, "")).orElse(null), today);
    }

    /// @param place the house's address; empty for equipment of a public place
    EquipmentLine line(Stored equipment, String place, LocalDate today) {
        String code = equipment.values().get(EquipmentFields.EQUIP_TYPE, "");
        Optional<EquipmentKind> kind = kind(code);
        EquipmentDue due = EquipmentDue.of(equipment.values(), kind.orElse(null), today);
        return new EquipmentLine(equipment, kind.map(EquipmentKind::name).orElse(code), kind.map(EquipmentKind::category).orElse(code), kind.map(EquipmentKind::unit).orElse(""), place, due,
                due.words(codes.shortName("condition", equipment.values().get(EquipmentFields.CONDITION, ""))));
    }
}
