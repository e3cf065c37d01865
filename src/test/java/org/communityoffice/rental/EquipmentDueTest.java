package org.communityoffice.rental;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.communityoffice.model.Values;
import org.communityoffice.rental.EquipmentDue.State;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.FactoryTables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EquipmentDueTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 29);
    private static final FactoryTables TABLES = new FactoryTables();
    private static final EquipmentKinds KINDS = new EquipmentKinds(TABLES, new CodeLists(TABLES));

    private static Values of(String kind, @Nullable String made, @Nullable LocalDate installed, @Nullable LocalDate serviced) {
        return Values.none(EquipmentFields.TYPE).change().set(EquipmentFields.EQUIP_TYPE, kind).set(EquipmentFields.MANUFACTURED_ON, made).set(EquipmentFields.INSTALLED_ON, installed)
                .set(EquipmentFields.LAST_SERVICE_ON, serviced).set(EquipmentFields.QUANTITY, 2).set(EquipmentFields.CONDITION, "OK").done();
    }

    /// The table of the standard by hand: kind, month or day of its base, last service → next service, retirement, state.
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "EXT-POWDER,2023-02,-,-,2028-02-29,2033-02-28,SOUND", "EXT-POWDER,2021-12,-,-,2026-12-31,2031-12-31,SOUND", "EXT-POWDER,2021-11,-,-,2026-11-30,2031-11-30,SOON",
        "EXT-POWDER,2021-09,-,-,2026-09-30,2031-09-30,PAST", "EXT-POWDER,2019-03,-,2025-01-15,2027-01-15,2029-03-31,SOUND", "EXT-POWDER,2016-08,-,2025-08-02,2027-08-02,2026-08-31,PAST",
        "EXT-WATER,2024-01,-,-,2027-01-31,2030-01-31,SOUND", "EXT-WATER,-,-,-,-,-,UNKNOWN", "EXT-WATER,2022-05,-,2025-11-20,2026-11-20,2028-05-31,SOON", "LIGHT-EMG,-,2026-02-28,-,2027-02-28,2031-02-28,SOUND",
        "LIGHT-EMG,2020-01,-,-,-,-,UNKNOWN", "GAS-HOSE,-,2025-06-30,-,-,2026-12-30,SOUND", "GAS-HOSE,-,2025-05-10,-,-,2026-11-10,SOON", "GAS-HOSE,-,2025-04-10,-,-,2026-10-10,PAST", "ESC-OPEN,-,-,-,-,-,SOUND", "MASK,2023-11,-,-,-,2026-11-30,SOON"})
    void serviceAndRetirementFollowFromTheBase(String kind, @Nullable String made, @Nullable LocalDate installed, @Nullable LocalDate serviced, @Nullable LocalDate next, @Nullable LocalDate retirement, String state) {
        EquipmentDue due = KINDS.due(of(kind, made, installed, serviced), TODAY);
        assertThat(due.service()).isEqualTo(next);
        assertThat(due.retirement()).isEqualTo(retirement);
        assertThat(due.state()).isEqualTo(State.valueOf(state));
    }

    @Test
    void sixtyDaysAheadIsSoonAndOneDayMoreIsNot() {
        Values lamp = of("LIGHT-EMG", null, TODAY.plusDays(60).minusYears(1), null);
        assertThat(KINDS.due(lamp, TODAY).state()).isEqualTo(State.SOON);
        assertThat(KINDS.due(lamp, TODAY.minusDays(1)).state()).isEqualTo(State.SOUND);
        assertThat(KINDS.due(lamp, TODAY.plusDays(60)).state()).as("on its last day it still holds").isEqualTo(State.SOON);
        assertThat(KINDS.due(lamp, TODAY.plusDays(61)).state()).isEqualTo(State.PAST);
    }

    @Test
    void aTypedDayGoesBeforeTheReckonedOne() {
        Values bottle = of("LPG", "2020-06", null, null).with(EquipmentFields.RETIRE_ON, LocalDate.of(2032, 6, 30)).with(EquipmentFields.NEXT_SERVICE_ON, LocalDate.of(2027, 3, 1));
        assertThat(KINDS.due(bottle, TODAY)).isEqualTo(new EquipmentDue(LocalDate.of(2027, 3, 1), LocalDate.of(2032, 6, 30), State.SOUND, false));
    }

    @Test
    void nothingIsServicedThatMustGoAnyway() {
        EquipmentDue old = KINDS.due(of("EXT-POWDER", "2016-04", null, null), TODAY);
        assertThat(old.service()).isEqualTo(LocalDate.of(2021, 4, 30));
        assertThat(old.next()).as("its end, though its service is longer past").isEqualTo(LocalDate.of(2026, 4, 30));
        assertThat(KINDS.due(of("EXT-POWDER", "2016-12", null, null), TODAY).isRetirementNext()).as("in 63 days").isFalse();
        assertThat(KINDS.due(of("EXT-POWDER", "2016-11", null, null), TODAY).isRetirementNext()).isTrue();
    }

    @Test
    void whatIsBrokenOrGoneIsCalledSo() {
        Values lamp = of("LIGHT-EMG", null, TODAY.minusMonths(3), null);
        assertThat(KINDS.due(lamp.with(EquipmentFields.CONDITION, "BAD"), TODAY).state()).isEqualTo(State.FAULTY);
        EquipmentDue gone = KINDS.due(of("EXT-WATER", "2015-01", null, null).with(EquipmentFields.CONDITION, "OFF"), TODAY);
        assertThat(gone.state()).as("nobody is sent for what is no longer there").isEqualTo(State.GONE);
        assertThat(gone.next()).isNull();
    }
}
