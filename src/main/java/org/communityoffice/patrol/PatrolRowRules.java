package org.communityoffice.patrol;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.communityoffice.spreadsheet.Answer;
import org.communityoffice.spreadsheet.Draft;
import org.communityoffice.spreadsheet.ProblemCode;
import org.communityoffice.spreadsheet.RecordRow;
import org.communityoffice.spreadsheet.RecordRow.Filled;
import org.communityoffice.spreadsheet.NamedDates;
import org.communityoffice.spreadsheet.RowRules;
import org.communityoffice.spreadsheet.TimeReading;

/// What the importer does with rows of sign-in sheets: reading, comparing, and the answers to what it asked.
final class PatrolRowRules implements RowRules {
    private final PatrolRowReader reader;
    private final PatrolMatching matching;

    PatrolRowRules(PatrolRowReader reader, PatrolMatching matching) {
        this.reader = reader;
        this.matching = matching;
    }

    @Override
    public Draft read(RecordRow row) {
        return reader.read(row);
    }

    @Override
    public void decide(List<Draft> drafts, Map<RowKey, Answer> answers) {
        // an answer may change by which hours a row is known
        settle(drafts, answers);
        matching.compare(drafts);
        settle(drafts, answers);
    }

    @Override
    public List<Answer> answers(ProblemCode asked) {
        return switch (asked) {
            case TIME_ORDER -> List.of(Answer.NEXT_DAY, Answer.LEAVE_EMPTY);
            case DITTO_NO_SOURCE -> List.of(Answer.LEAVE_EMPTY);
            case DATE_FUTURE, DATE_TOO_OLD, DATES_DISAGREE, TIME_LONG, NAME_UNUSUAL, NAME_MAYBE_SEVERAL, PEOPLE_MISSING -> List.of(Answer.AS_WRITTEN);
            case SHIFT_OTHERS -> List.of(Answer.JOIN, Answer.ANOTHER);
            case SHIFT_DIFFERS -> List.of(Answer.TAKE_NEW);
            default -> List.of();
        };
    }

    @Override
    public void settle(Draft draft, ProblemCode code, Answer answer) {
        LocalDateTime in = draft.values().get(SignSheetFields.SIGN_IN_AT);
        if (answer == Answer.NEXT_DAY && in != null) {
            DutyTimes times = DutyTimes.of(draft.row(), NamedDates.none());
            TimeReading end = times.end();
            LocalDateTime out = end.time() != null ? ShiftTimes.nextDay(in, end.time().time()) : end.moment();
            if (out == null || !out.isAfter(in)) {
                return;
            }
            draft.set(SignSheetFields.SIGN_OUT_AT, out, out.toString().replace('T', ' '));
        } else if (answer == Answer.LEAVE_EMPTY && code == ProblemCode.TIME_ORDER) {
            Filled cell = DutyTimes.of(draft.row(), NamedDates.none()).endCell();
            String note = draft.values().get(SignSheetFields.NOTE, "");
            String kept = cell.column().title() + "：" + cell.cell().written();
            String both = note.isEmpty() ? kept : note + "\n" + kept;
            draft.set(SignSheetFields.NOTE, both, both);
        } else if (answer == Answer.ANOTHER) {
            draft.forgetKnown();
        }
        draft.settle(code);
    }
}
