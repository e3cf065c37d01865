package org.communityoffice.resident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.communityoffice.model.IdNumber;
import org.communityoffice.model.Problem;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.jspecify.annotations.Nullable;

/// What is wrong, and what is doubtful, with a resident as typed.
public final class ResidentCheck {
    /// `codes/id-types.csv`: the citizen's identity card, and a person without a document.
    public static final String IDENTITY_CARD = "111";
    static final String MALE = "1";
    static final String FEMALE = "2";
    private static final int PLAUSIBLE_AGE = 120;

    private ResidentCheck() {}

    /// Sex (a code of `sex`) and birth date as a valid number says them.
    public record Proposal(String sex, LocalDate birthDate) {}

    /// Drawn from a valid citizen number only, never from one that is damaged or of another document.
    public static Optional<Proposal> proposal(@Nullable String idType, @Nullable String idNo) {
        if (idNo == null || idType != null && !idType.equals(IDENTITY_CARD)) {
            return Optional.empty();
        }
        return IdNumber.read(idNo) instanceof IdNumber.Reading.Valid valid
                ? Optional.of(new Proposal(valid.male() ? MALE : FEMALE, valid.birth()))
                : Optional.empty();
    }

    /// What must be put right before it can be saved.
    static List<Problem> problems(Values person, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (!person.has(ResidentFields.NAME)) {
            problems.add(new Problem("name", Words.of("resident.problem.noName")));
        }
        String idNo = person.get(ResidentFields.ID_NO);
        if (idNo != null && person.get(ResidentFields.ID_TYPE, IDENTITY_CARD).equals(IDENTITY_CARD)) {
            idProblem(idNo).ifPresent(problems::add);
        }
        future(person, problems, today);
        order(person, problems);
        return problems;
    }

    private static Optional<Problem> idProblem(String idNo) {
        return switch (IdNumber.read(idNo)) {
            case IdNumber.Reading.Valid valid -> Optional.empty();
            case IdNumber.Reading.Fifteen old -> problem("id_no", Words.of("resident.problem.idFifteen"));
            case IdNumber.Reading.WrongLength length -> problem("id_no", Words.of("resident.problem.idLength", idNo.length()));
            case IdNumber.Reading.WrongCheckDigit check -> problem("id_no", Words.of("resident.problem.idCheckDigit"));
            case IdNumber.Reading.ImpossibleBirth birth -> problem("id_no", Words.of("resident.problem.idBirth"));
        };
    }

    private static Optional<Problem> problem(String field, String message) {
        return Optional.of(new Problem(field, message));
    }

    private static void future(Values person, List<Problem> problems, LocalDate today) {
        for (var field : List.of(ResidentFields.BIRTH_DATE, ResidentFields.COLLECTED_ON, ResidentFields.CANCELLED_ON)) {
            LocalDate day = person.get(field);
            if (day != null && day.isAfter(today)) {
                problems.add(new Problem(field.key(), Words.of("resident.problem.future", day)));
            }
        }
    }

    private static void order(Values person, List<Problem> problems) {
        LocalDate birth = person.get(ResidentFields.BIRTH_DATE);
        LocalDate arrived = person.get(ResidentFields.ARRIVED_ON);
        LocalDate left = person.get(ResidentFields.LEFT_ON);
        LocalDate cancelled = person.get(ResidentFields.CANCELLED_ON);
        if (arrived != null && left != null && left.isBefore(arrived)) {
            problems.add(new Problem("left_on", Words.of("resident.problem.leftBeforeArrived")));
        }
        if (birth != null && cancelled != null && cancelled.isBefore(birth)) {
            problems.add(new Problem("cancelled_on", Words.of("resident.problem.cancelledBeforeBirth")));
        }
    }

    /// What may be right but has to be said: a number that says otherwise, somebody who may be the same person.
    static List<Problem> doubts(@Nullable Stored before, Values person, Collection<Stored> known, LocalDate today) {
        List<Problem> doubts = new ArrayList<>();
        proposal(person.get(ResidentFields.ID_TYPE), person.get(ResidentFields.ID_NO)).ifPresent(number -> {
            String sex = person.get(ResidentFields.SEX);
            if (sex != null && !sex.equals(number.sex())) {
                doubts.add(new Problem("sex", Words.of("resident.doubt.sex",
                        Words.of(number.sex().equals(MALE) ? "resident.male" : "resident.female"))));
            }
            LocalDate birth = person.get(ResidentFields.BIRTH_DATE);
            if (birth != null && !birth.equals(number.birthDate())) {
                doubts.add(new Problem("birth_date", Words.of("resident.doubt.birth", number.birthDate())));
            }
        });
        LocalDate birth = person.get(ResidentFields.BIRTH_DATE);
        if (birth != null && birth.isBefore(today.minusYears(PLAUSIBLE_AGE))) {
            doubts.add(new Problem("birth_date", Words.of("resident.doubt.age", today.getYear() - birth.getYear())));
        }
        known.stream()
                .filter(other -> before == null || other.id() != before.id())
                .filter(other -> same(other.values(), person))
                .findFirst()
                .ifPresent(other -> doubts.add(twin(other.values(), person)));
        return doubts;
    }

    /// The residents who may be the one that is being typed: same number, or same name and birth date or phone.
    static boolean same(Values other, Values person) {
        String number = person.get(ResidentFields.ID_NO);
        if (number != null && number.equals(other.get(ResidentFields.ID_NO))) {
            return true;
        }
        if (!Objects.equals(other.get(ResidentFields.NAME), person.get(ResidentFields.NAME))) {
            return false;
        }
        boolean numbersDiffer = number != null && other.has(ResidentFields.ID_NO);
        return !numbersDiffer
                && (equal(other.get(ResidentFields.BIRTH_DATE), person.get(ResidentFields.BIRTH_DATE))
                        || equal(other.get(ResidentFields.PHONE), person.get(ResidentFields.PHONE)));
    }

    private static boolean equal(@Nullable Object one, @Nullable Object other) {
        return one != null && one.equals(other);
    }

    private static Problem twin(Values other, Values person) {
        boolean number = equal(other.get(ResidentFields.ID_NO), person.get(ResidentFields.ID_NO));
        return new Problem(number ? "id_no" : "name", Words.of(number ? "resident.doubt.sameNumber" : "resident.doubt.samePerson",
                other.get(ResidentFields.NAME, ""), other.get(ResidentFields.RESIDENCE_ADDRESS, Words.of("resident.noAddress"))));
    }
}
