package org.communityoffice.rental;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.communityoffice.database.HistoryRepository;
import org.communityoffice.database.Rows;
import org.communityoffice.database.StaleVersionException;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.security.Act;
import org.communityoffice.settings.CurrentUser;
import org.jspecify.annotations.Nullable;

/// The rooms of a house: laid out many at once (`101-105、201-204`), changed and taken out one by one; no number twice in a house.
public final class RoomService {
    public static final String LIVED_IN = "住人";
    private static final String TO_LET = "可租";
    private static final Pattern RUN = Pattern.compile("(\\D*)(\\d+)[-—~至到](\\D*)(\\d+)");
    private static final int MOST = 200;
    private final RentalRepository repository;
    private final HistoryRepository history;
    private final CurrentUser user;

    public RoomService(RentalRepository repository, HistoryRepository history, CurrentUser user) {
        this.repository = repository;
        this.history = history;
        this.user = user;
    }

    public Values blank(long house) {
        return Values.none(RoomFields.TYPE).change().set(RoomFields.RENTAL, house).set(RoomFields.USE, LIVED_IN).set(RoomFields.STATUS, TO_LET).done();
    }

    /// Enters rooms (`before` null: each number that is written) or changes one.
    public SaveResult save(@Nullable Stored before, Values typed) {
        List<String> numbers = before == null ? written(typed.get(RoomFields.ROOM_NO, "")) : List.of(typed.get(RoomFields.ROOM_NO, "").strip());
        List<Problem> problems = problems(before, typed, numbers);
        if (!problems.isEmpty()) {
            return new SaveResult.Invalid(problems);
        }
        String address = repository.find(typed.get(RoomFields.RENTAL, 0L)).map(house -> house.values().get(RentalFields.ADDRESS, "")).orElse("");
        String title = before != null ? Words.of("rental.room.title.change", address, numbers.getFirst())
                : numbers.size() == 1 ? Words.of("rental.room.title.add", address, numbers.getFirst()) : Words.of("rental.room.title.many", address, numbers.size());
        try {
            return new SaveResult.Saved(repository.change(title, user.doing(Act.BOOKS), changes -> {
                if (before != null) {
                    return changes.update(before.id(), before.version(), typed);
                }
                List<Stored> entered = numbers.stream().map(number -> changes.insert(numbered(typed, number))).toList();
                return entered.getFirst();
            }).value());
        } catch (StaleVersionException stale) {
            long id = before == null ? 0 : before.id();
            return new SaveResult.ChangedElsewhere(repository.read(reading -> Rows.find(reading, RoomFields.TYPE, id)).orElse(null), history.lastChangedBy(RoomFields.TYPE, id).orElse(""));
        }
    }

    private List<Problem> problems(@Nullable Stored before, Values typed, List<String> numbers) {
        List<Problem> out = new ArrayList<>();
        if (numbers.isEmpty() || numbers.getFirst().isEmpty()) {
            out.add(new Problem(RoomFields.ROOM_NO.key(), Words.of("rental.room.problem.number")));
        } else if (numbers.size() > MOST) {
            out.add(new Problem(RoomFields.ROOM_NO.key(), Words.of("rental.room.problem.many", numbers.size(), MOST)));
        }
        Set<String> known = new TreeSet<>(repository.read(reading -> repository.rooms(reading, typed.get(RoomFields.RENTAL, 0L))).stream()
                .filter(room -> before == null || room.id() != before.id()).map(room -> RentalCheck.written(room.values().get(RoomFields.ROOM_NO, ""))).collect(Collectors.toSet()));
        List<String> twice = numbers.stream().filter(number -> !known.add(RentalCheck.written(number))).toList();
        if (!twice.isEmpty()) {
            out.add(new Problem(RoomFields.ROOM_NO.key(), Words.of("rental.room.problem.twice", String.join("、", twice))));
        }
        if (typed.get(RoomFields.HEADS, 0) < 0) {
            out.add(new Problem(RoomFields.HEADS.key(), Words.of("rental.house.problem.negative")));
        }
        return out;
    }

    private static Values numbered(Values typed, String number) {
        Values room = typed.with(RoomFields.ROOM_NO, number);
        return room.has(RoomFields.FLOOR) ? room : room.with(RoomFields.FLOOR, RoomFloor.of(number));
    }

    /// The room numbers that are written: `101-105、201、A03`.
    static List<String> written(String text) {
        List<String> out = new ArrayList<>();
        for (String part : text.split("[、,，;；\\s]+")) {
            Matcher run = RUN.matcher(part);
            if (run.matches() && (run.group(3).isEmpty() || run.group(3).equals(run.group(1))) && run.group(2).length() <= 6 && run.group(4).length() <= 6) {
                int first = Integer.parseInt(run.group(2));
                int last = Integer.parseInt(run.group(4));
                for (int number = first; number <= last && out.size() <= MOST; number++) {
                    out.add(run.group(1) + String.format("%0" + run.group(2).length() + "d", number));
                }
            } else if (!part.isBlank()) {
                out.add(part.strip());
            }
        }
        return out;
    }

    /// Takes a room out where nobody lives in it.
    ///
    /// @return why not; empty where it is in the recycle bin
    public String delete(Stored room, boolean livedIn) {
        String number = room.values().get(RoomFields.ROOM_NO, "");
        if (livedIn) {
            return Words.of("rental.room.delete.lived-in", number);
        }
        String address = repository.find(room.values().get(RoomFields.RENTAL, 0L)).map(house -> house.values().get(RentalFields.ADDRESS, "")).orElse("");
        try {
            repository.change(Words.of("rental.room.title.delete", address, number), user.doing(Act.BOOKS), changes -> {
                changes.delete(RoomFields.TYPE, room.id(), room.version());
                return room.id();
            });
            return "";
        } catch (StaleVersionException stale) {
            return Words.of("rental.room.delete.changed", number);
        }
    }
}
