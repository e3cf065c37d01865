package org.communityoffice.upkeep;

import java.util.List;
import org.communityoffice.database.UndoResult;
import org.communityoffice.model.Words;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.Dialogs;

/// Says why an action cannot be taken back whole, what was done since and by whom, and offers the rest.
public final class InTheWay {
    private static final int MOST = 6;

    private InTheWay() {}

    /// @param title   what was to be taken back
    /// @param theRest takes back what nothing stands in the way of
    public static void tell(Dialogs dialogs, String title, UndoResult.ChangedSince since, Runnable theRest) {
        List<String> all = since.later().stream()
                .map(one -> one.title().isEmpty() ? Words.of("upkeep.way.used") : Words.of("upkeep.way.line", one.title(), one.by())).distinct().toList();
        String lines = String.join("\n", all.size() > MOST ? all.subList(0, MOST) : all) + (all.size() > MOST ? "\n" + Words.of("upkeep.way.more", all.size() - MOST) : "");
        if (since.rest() == 0) {
            dialogs.say(Words.of("upkeep.way.none", title), Words.of("upkeep.way.none.text", lines));
        } else {
            dialogs.ask(Words.of("upkeep.way.part", title), Words.of("upkeep.way.part.text", since.later().size(), lines, since.rest()),
                    List.of(Command.filled(Words.of("upkeep.way.part.go", since.rest()), null, null, theRest)));
        }
    }
}
