package org.communityoffice.rental;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.report.Behind;
import org.communityoffice.report.Behind.Line;
import org.communityoffice.resident.RegisterFields;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.resident.ResidentRepository;
import org.communityoffice.settings.FieldWords;

/// The houses, tenancies, inspections, hazards and pieces of equipment that a figure counts, as lines that open them.
final class RentalRecords {
    private final RentalMonthFacts facts;
    private final ResidentRepository residents;
    private final FieldWords words;
    private final Map<Long, Values> hazards = new HashMap<>();

    RentalRecords(RentalMonthFacts facts, ResidentRepository residents, FieldWords words) {
        this.facts = facts;
        this.residents = residents;
        this.words = words;
        facts.counted().hazards().forEach(one -> hazards.put(one.id(), one.values()));
    }

    Behind of(RentalFigures.Tally tally) {
        return new Behind(tally.how(), tally.pieces().stream().map(this::line).toList());
    }

    private Line line(RentalFigures.Piece piece) {
        Values row = piece.row().values();
        RecordType type = row.type();
        if (type.equals(TenancyFields.TYPE)) {
            return tenancy(piece);
        } else if (type.equals(RegisterFields.TYPE)) {
            // of a restricted register nobody is named here
            return line(piece, Words.of("rental.behind.child"), said(RegisterFields.JOINED_ON, "rental.behind.entered", row), "", 0);
        } else if (type.equals(InspectionFields.TYPE)) {
            return ofHouse(piece, row.get(InspectionFields.RENTAL, 0L), joined(row.get(InspectionFields.INSPECTED_ON, LocalDate.MIN).toString(), words.whole(type, InspectionFields.CONCLUSION, row.get(InspectionFields.CONCLUSION))));
        } else if (type.equals(HazardFields.TYPE)) {
            return ofHouse(piece, row.get(HazardFields.RENTAL, 0L), hazard(row));
        } else if (type.equals(RecheckFields.TYPE)) {
            Values hazard = hazards.getOrDefault(row.get(RecheckFields.HAZARD, 0L), Values.none(HazardFields.TYPE));
            return ofHouse(piece, hazard.get(HazardFields.RENTAL, 0L), joined(said(RecheckFields.RECHECKED_ON, "rental.behind.rechecked", row), hazard(hazard)));
        } else if (type.equals(EquipmentFields.TYPE)) {
            Values house = house(row.get(EquipmentFields.RENTAL, 0L));
            return line(piece, joined(house.get(RentalFields.ADDRESS, ""), row.get(EquipmentFields.LOCATION, "")), joined(words.whole(type, EquipmentFields.EQUIP_TYPE, row.get(EquipmentFields.EQUIP_TYPE)),
                    said(EquipmentFields.NEXT_SERVICE_ON, "rental.behind.service", row)), EquipmentFields.TYPE.table(), piece.row().id());
        }
        return ofHouse(piece, piece.row().id(), joined(row.get(RentalFields.RENTAL_NO, ""), row.get(RentalFields.LANDLORD, "")));
    }

    private Line tenancy(RentalFigures.Piece piece) {
        Values row = piece.row().values();
        Long person = row.get(TenancyFields.PERSON);
        String name = person == null ? Words.of("rental.behind.nameless") : residents.resident(person).map(one -> one.values().get(ResidentFields.NAME, "")).orElse("");
        String detail = joined(house(row.get(TenancyFields.RENTAL, 0L)).get(RentalFields.ADDRESS, row.get(TenancyFields.ADDRESS, "")), row.get(TenancyFields.ROOM, ""), said(TenancyFields.MOVED_IN_ON, "rental.behind.in", row),
                said(TenancyFields.MOVED_OUT_ON, "rental.behind.out", row));
        long house = row.get(TenancyFields.RENTAL, 0L);
        return person == null ? line(piece, name, detail, house == 0 ? "" : RentalFields.TYPE.table(), house) : line(piece, name, detail, ResidentFields.TYPE.table(), person);
    }

    private String hazard(Values hazard) {
        return joined(hazard.get(HazardFields.ITEM, ""), words.whole(HazardFields.TYPE, HazardFields.SEVERITY, hazard.get(HazardFields.SEVERITY)), said(HazardFields.FOUND_ON, "rental.behind.found", hazard),
                said(HazardFields.DEADLINE, "rental.behind.deadline", hazard), said(HazardFields.CLOSED_ON, "rental.behind.closed", hazard), said(HazardFields.TRANSFERRED_ON, "rental.behind.handed", hazard));
    }

    private Values house(long id) {
        Stored house = facts.houses().get(id);
        return house == null ? Values.none(RentalFields.TYPE) : house.values();
    }

    private Line ofHouse(RentalFigures.Piece piece, long house, String detail) {
        return line(piece, house(house).get(RentalFields.ADDRESS, Words.of("rental.behind.elsewhere")), detail, facts.houses().containsKey(house) ? RentalFields.TYPE.table() : "", house);
    }

    private static Line line(RentalFigures.Piece piece, String title, String detail, String table, long id) {
        return new Line(title, detail, BigDecimal.valueOf(piece.part()), BigDecimal.ONE, table, id);
    }

    private static String said(Field<LocalDate> field, String key, Values row) {
        LocalDate day = row.get(field);
        return day == null ? "" : Words.of(key, day);
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    /// Migrants whose permit runs out.
    static Behind due(List<Stored> people) {
        return Behind.count(people.stream().map(one -> Line.one(one.values().get(ResidentFields.NAME, ""), one.values().get(ResidentFields.RESIDENCE_ADDRESS, ""), ResidentFields.TYPE.table(), one.id())).toList());
    }
}
