package org.communityoffice.resident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.communityoffice.model.Field;
import org.communityoffice.model.IdNumber;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.Values;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.spreadsheet.Answer;
import org.communityoffice.spreadsheet.Draft;
import org.communityoffice.spreadsheet.Finding;
import org.communityoffice.spreadsheet.ProblemCode;
import org.communityoffice.spreadsheet.RecordRow;
import org.communityoffice.spreadsheet.RowComparison;
import org.communityoffice.spreadsheet.RowRules;
import org.jspecify.annotations.Nullable;

/// What the importer does with rows of residents: reading, comparing, and the answers to what it asked.
final class ResidentRowRules implements RowRules {
    private final ResidentRowReader reader;
    private final ResidentMatching matching;
    private final RowComparison texts;
    private final CodeLists codes;

    ResidentRowRules(FactoryTables tables, FieldCatalogue catalogue, CodeLists codes, KnownResidents known, Clock clock) {
        this(ResidentFields.TYPE, field -> catalogue.of(ResidentFields.TYPE, field).codeList(), tables, catalogue, codes, known, clock);
    }

    /// Rows that say more than what a resident is.
    ResidentRowRules(RecordType type, Function<Field<?>, String> codeList, FactoryTables tables, FieldCatalogue catalogue, CodeLists codes, KnownResidents known, Clock clock) {
        this.codes = codes;
        reader = new ResidentRowReader(type, codeList, catalogue, codes, new ImportWords(tables), LocalDate.now(clock));
        texts = new RowComparison(ResidentFields.NOTE, codeList, codes);
        matching = new ResidentMatching(known, texts);
    }

    @Override
    public Draft read(RecordRow row) {
        return reader.read(row);
    }

    @Override
    public void decide(List<Draft> drafts, Map<RowKey, Answer> answers) {
        // What the row itself was asked about is settled first: it may change by what number the person is known.
        settle(drafts, answers);
        matching.compare(drafts);
        settle(drafts, answers);
    }

    @Override
    public List<Answer> answers(ProblemCode asked) {
        return switch (asked) {
            case SEX_ID_MISMATCH, BIRTH_ID_MISMATCH -> List.of(Answer.BY_NUMBER, Answer.LEAVE_EMPTY);
            case ID_15_DIGITS -> List.of(Answer.EIGHTEEN_DIGITS, Answer.AS_WRITTEN);
            case ID_DIGITS_DOUBTFUL, NAME_MAYBE_SEVERAL, NAME_UNUSUAL, BIRTH_TOO_OLD -> List.of(Answer.AS_WRITTEN);
            case DATE_FUTURE, DITTO_NO_SOURCE, ADDRESS_UNCLEAR -> List.of(Answer.LEAVE_EMPTY);
            case PERSON_MOVED, NAME_CHANGED -> List.of(Answer.TAKE_NEW);
            case POSSIBLE_SAME_PERSON -> List.of(Answer.SAME_PERSON, Answer.TWO_PERSONS);
            default -> List.of();
        };
    }

    @Override
    public void settle(Draft draft, ProblemCode code, Answer answer) {
        IdNumber.@Nullable Reading number = draft.values().has(ResidentFields.ID_NO) ? IdNumber.read(draft.values().get(ResidentFields.ID_NO, "")) : null;
        if (answer == Answer.BY_NUMBER && number instanceof IdNumber.Reading.Valid valid) {
            if (code == ProblemCode.SEX_ID_MISMATCH) {
                String sex = valid.male() ? PersonFacts.MALE : PersonFacts.FEMALE;
                draft.set(ResidentFields.SEX, sex, codes.shortName("sex", sex));
            } else {
                draft.set(ResidentFields.BIRTH_DATE, valid.birth(), valid.birth().toString());
            }
        } else if (answer == Answer.EIGHTEEN_DIGITS) {
            String eighteen = draft.findings().stream().filter(found -> found.code() == code).map(Finding::made).findFirst().orElse("");
            draft.set(ResidentFields.ID_NO, eighteen, eighteen);
            draft.set(ResidentFields.ID_TYPE, "111", codes.shortName("id-types", "111"));
        } else if (answer == Answer.SAME_PERSON) {
            var known = draft.known();
            if (known == null) {
                // The other one is a row of this file: it goes in, this one has nothing to add by itself.
                return;
            }
            Values after = texts.merged(known.values(), draft);
            draft.known(known, after, texts.changes(known.values(), after));
        } else if (answer == Answer.TWO_PERSONS) {
            draft.forgetKnown();
        }
        draft.settle(code);
    }
}
