package org.communityoffice.patrol;

import java.time.LocalDateTime;
import java.util.List;
import org.communityoffice.model.Stored;
import org.jspecify.annotations.Nullable;

/// What a shift took over and what it hands on: all that lies on the desk at a change of shifts.
///
/// @param moment  until when things count as found or done by this shift
/// @param in      null where nobody handed over to this shift
/// @param receiver the shift that takes over; null where none is planned
/// @param incidents found by this shift
/// @param people  who may be named for a next step: the receivers first, then those here
public record HandOverDesk(Shift shift, LocalDateTime moment, @Nullable Incoming in, Outgoing out, @Nullable Shift receiver, List<Stored> incidents, List<String> people) {

    /// @param row   of `hand_over`
    /// @param giver the shift that handed over
    public record Incoming(Stored row, Shift giver, List<Item> items, List<Stored> counts) {}

    /// @param row    of `hand_over`; null before anything was entered
    /// @param counts rows of `equipment_count`, or what should be there before anything was entered
    public record Outgoing(@Nullable Stored row, List<Item> items, List<Count> counts) {

        public boolean given() {
            return row != null && row.values().has(HandOverFields.FROM_CONFIRMED_AT);
        }

        public boolean taken() {
            return row != null && row.values().has(HandOverFields.TO_CONFIRMED_AT);
        }
    }

    /// @param days    since it was found
    /// @param carried found by an earlier shift (续)
    /// @param done    finished by this shift
    /// @param incident the incident it came from; null for none
    public record Item(Stored row, long days, boolean carried, boolean done, @Nullable Stored incident) {
        public boolean lacksPerson() {
            return !done && !row.values().has(OpenItemFields.NEXT_PERSON);
        }
    }

    /// @param unit    串, 部; may be empty
    /// @param counted null where it was not counted yet
    public record Count(String equipment, String unit, int due, @Nullable Integer counted, String remark) {
        public boolean differs() {
            return counted != null && counted != due;
        }
    }

    /// How many stand open and are handed on.
    public int open() {
        return (int) out.items().stream().filter(item -> !item.done()).count();
    }
}
