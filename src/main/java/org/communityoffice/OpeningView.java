package org.communityoffice;

import java.util.ArrayList;
import java.util.List;
import org.communityoffice.model.Words;
import org.communityoffice.security.Act;
import org.communityoffice.ui.Dialogs;
import org.communityoffice.ui.Drafts;

/// What whoever opened the office should know at once: what came back, what is risky, which words wait that were typed and not saved the last time.
final class OpeningView {
    private OpeningView() {}

    static void tell(Wiring wiring, Drafts drafts, Dialogs dialogs) {
        // titles of actions may name people
        List<String> lines = new ArrayList<>(wiring.user().may(Act.HISTORY) ? wiring.office().toTell() : List.of());
        if (!drafts.isEmpty()) {
            lines.add(Words.of("office.opening.drafts", drafts.count()));
        }
        if (!lines.isEmpty()) {
            dialogs.say(Words.of("office.opening"), String.join("\n", lines));
        }
    }
}
