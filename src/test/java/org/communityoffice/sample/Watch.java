package org.communityoffice.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.communityoffice.model.Values;

/// One shift of the sample office as it was planned, and what became of each place.
///
/// @param places empty outcomes where nobody entered the sheet yet
record Watch(LocalDate day, String kind, Crew crew, LocalTime from, LocalTime to, List<Place> places) {
    static final String HERE = "到";
    static final String LATE = "迟到";
    static final String AFTERWARDS = "补录";
    static final String ABSENT = "缺席";
    static final String SUBSTITUTED = "替班";

    /// A team with its people.
    record Crew(String name, String category, List<Values> people) {}

    /// One place on the rota.
    ///
    /// @param outcome of the words above; empty where it is not entered
    /// @param by      who stood in
    /// @param in      when they came; null for nobody
    record Place(Values person, String post, String outcome, @org.jspecify.annotations.Nullable Values by,
            @org.jspecify.annotations.Nullable LocalDateTime in, @org.jspecify.annotations.Nullable LocalDateTime out, String remark) {
        boolean present() {
            return in != null;
        }
    }

    LocalDateTime begins() {
        return day.atTime(from);
    }

    LocalDateTime ends() {
        return to.isAfter(from) ? day.atTime(to) : day.plusDays(1).atTime(to);
    }

    boolean entered() {
        return places.stream().noneMatch(place -> place.outcome().isEmpty());
    }

    boolean night() {
        return kind.equals("夜班");
    }

    List<Place> present() {
        return places.stream().filter(Place::present).toList();
    }
}
