package org.communityoffice.rental;

import java.util.List;
import java.util.Map;
import org.communityoffice.spreadsheet.Answer;
import org.communityoffice.spreadsheet.Draft;
import org.communityoffice.spreadsheet.ProblemCode;
import org.communityoffice.spreadsheet.RecordRow;
import org.communityoffice.spreadsheet.RowRules;

/// What the importer does with rows of rental houses: reading, comparing, and the answers to what it asked.
final class RentalRowRules implements RowRules {
    private final RentalRowReader reader;
    private final RentalMatching matching;

    RentalRowRules(RentalRowReader reader, RentalMatching matching) {
        this.reader = reader;
        this.matching = matching;
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
            case DATE_FUTURE -> List.of(Answer.LEAVE_EMPTY);
            case HOUSE_DIFFERS -> List.of(Answer.TAKE_NEW);
            default -> List.of();
        };
    }

    @Override
    public void settle(Draft draft, ProblemCode code, Answer answer) {
        draft.settle(code);
    }
}
