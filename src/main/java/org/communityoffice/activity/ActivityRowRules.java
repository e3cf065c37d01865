package org.communityoffice.activity;

import java.util.List;
import java.util.Map;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.spreadsheet.Answer;
import org.communityoffice.spreadsheet.Draft;
import org.communityoffice.spreadsheet.ProblemCode;
import org.communityoffice.spreadsheet.RecordRow;
import org.communityoffice.spreadsheet.RowComparison;
import org.communityoffice.spreadsheet.RowRules;

/// What the importer does with rows of activities: reading, comparing, and the answers to what it asked.
final class ActivityRowRules implements RowRules {
    private final ActivityRowReader reader;
    private final ActivityMatching matching;
    private final RowComparison comparison;

    ActivityRowRules(ActivityRowReader reader, ActivityMatching matching, RowComparison comparison) {
        this.reader = reader;
        this.matching = matching;
        this.comparison = comparison;
    }

    @Override
    public Draft read(RecordRow row) {
        return reader.read(row);
    }

    @Override
    public void decide(List<Draft> drafts, Map<RowKey, Answer> answers) {
        matching.compare(drafts);
        settle(drafts, answers);
    }

    @Override
    public List<Answer> answers(ProblemCode asked) {
        return switch (asked) {
            case DATE_FUTURE, DATE_TOO_OLD, TABLE_IS_PLAN, TITLE_UNUSUAL -> List.of(Answer.AS_WRITTEN);
            case DITTO_NO_SOURCE -> List.of(Answer.LEAVE_EMPTY);
            case TIME_ORDER -> List.of(Answer.NEXT_DAY);
            case ACTIVITY_SAME_DAY -> List.of(Answer.SAME_ONE, Answer.ANOTHER);
            case DUP_IN_FILE_CONFLICT -> List.of(Answer.ANOTHER);
            default -> List.of();
        };
    }

    @Override
    public void settle(Draft draft, ProblemCode code, Answer answer) {
        Stored known = draft.known();
        if (answer == Answer.SAME_ONE && known != null) {
            Values after = comparison.merged(known.values(), draft);
            draft.known(known, after, comparison.changes(known.values(), after));
        } else if (answer == Answer.ANOTHER) {
            draft.forgetKnown();
        } else if (answer == Answer.NEXT_DAY) {
            var next = draft.values().get(ActivityFields.STARTS_ON, java.time.LocalDate.EPOCH).plusDays(1);
            draft.set(ActivityFields.ENDS_ON, next, next.toString());
        }
        draft.settle(code);
    }
}
