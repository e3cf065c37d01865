package org.communityoffice;

import java.util.List;
import org.communityoffice.database.OfficeFolder;
import org.communityoffice.database.OfficeUnusableException;
import org.communityoffice.database.ProblemLog;
import org.communityoffice.database.journal.JournalUnwritableException;
import org.communityoffice.model.Words;
import org.communityoffice.security.NotAllowedException;
import org.communityoffice.ui.Frame;
import org.communityoffice.ui.Trouble;

/// Says in the window of an open office what went wrong unexpectedly, what is safe and what to do; a refusal is said as it is.
final class TroubleView {
    private final Frame frame;
    private final OfficeFolder folder;

    TroubleView(Frame frame, OfficeFolder folder) {
        this.frame = frame;
        this.folder = folder;
    }

    void tell(String what, Throwable problem) {
        frame.busy().end();
        if (problem instanceof NotAllowedException notTheirs) {
            frame.dialogs().say(what, notTheirs.getMessage());
            return;
        }
        String code = ProblemLog.code(problem);
        boolean noted = ProblemLog.note(folder, code, problem);
        frame.dialogs().trouble(new Trouble(Words.of("office.trouble.title", what), Words.of("office.trouble.safe"), Words.of("office.trouble.not-done", what),
                problem instanceof JournalUnwritableException || problem instanceof OfficeUnusableException ? String.valueOf(problem.getMessage())
                        : Words.of(noted ? "office.trouble.advice" : "office.trouble.advice-disk"), code, Words.of("office.trouble.leave"), List.of()));
    }
}
