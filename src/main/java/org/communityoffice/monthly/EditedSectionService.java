package org.communityoffice.monthly;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communityoffice.database.Changes;
import org.communityoffice.database.StaleVersionException;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.report.MonthBook.Section;
import org.communityoffice.security.Act;
import org.communityoffice.settings.CurrentUser;

/// The text of the summary's sections: the rule's, unless somebody edited it; an edit belongs to its month, and to the next only where it is kept.
public final class EditedSectionService {
    private final EditedSectionRepository repository;
    private final CurrentUser user;
    private final Clock clock;

    public EditedSectionService(EditedSectionRepository repository, CurrentUser user, Clock clock) {
        this.repository = repository;
        this.user = user;
        this.clock = clock;
    }

    List<SectionText> of(YearMonth month, List<Section> ruled) {
        return ruled.stream().map(section -> of(month, section)).toList();
    }

    private SectionText of(YearMonth month, Section ruled) {
        Optional<Stored> own = repository.of(month, ruled.place());
        Optional<Stored> from = own.or(() -> repository.before(month, ruled.place()).filter(row -> row.values().get(EditedSectionFields.KEPT, false)));
        String body = from.map(row -> row.values().get(EditedSectionFields.BODY, "")).orElse("");
        if (body.isEmpty()) {
            return new SectionText(ruled.place(), ruled.heading(), ruled.passage(), null, false, false);
        }
        boolean carried = own.isEmpty();
        return new SectionText(ruled.place(), ruled.heading(), ruled.passage(), carried ? SectionText.renewed(ruled.passage(), body) : body, from.map(row -> row.values().get(EditedSectionFields.KEPT, false)).orElse(false), carried);
    }

    /// Saves edits of a month, as one action.
    ///
    /// @return false where somebody else edited one meanwhile: nothing is saved
    boolean save(YearMonth month, List<SectionEdit> edits) {
        List<SectionEdit> changed = new ArrayList<>(edits.stream().filter(SectionEdit::changes).toList());
        if (changed.isEmpty()) {
            return true;
        }
        String title = changed.size() == 1 ? Words.of(changed.getFirst().body() == null ? "monthly.edit.did.rule" : "monthly.edit.did.one", month, changed.getFirst().before().heading()) : Words.of("monthly.edit.did.many", month, changed.size());
        if (changed.stream().anyMatch(edit -> !of(month, new Section(edit.before().place(), edit.before().heading(), edit.before().rule())).equals(edit.before()))) {
            return false;
        }
        try {
            repository.change(title, user.doing(Act.PAPERS), changes -> {
                changed.forEach(edit -> write(changes, month, edit));
                return changed.size();
            });
            return true;
        } catch (StaleVersionException elsewhere) {
            return false;
        }
    }

    /// Back to the rule there is nothing to keep, but after a kept text it must be said.
    private void write(Changes changes, YearMonth month, SectionEdit edit) {
        Optional<Stored> own = repository.of(month, edit.before().place());
        boolean keptBefore = repository.before(month, edit.before().place()).map(row -> row.values().get(EditedSectionFields.KEPT, false)).orElse(false);
        if (edit.body() == null && own.isPresent() && !keptBefore) {
            changes.delete(EditedSectionFields.TYPE, own.get().id(), own.get().version());
            return;
        }
        Values values = Values.none(EditedSectionFields.TYPE).change().set(EditedSectionFields.MONTH, month.toString()).set(EditedSectionFields.PLACE, edit.before().place())
                .set(EditedSectionFields.BODY, edit.body()).set(EditedSectionFields.KEPT, edit.body() != null && edit.kept()).set(EditedSectionFields.EDITED_BY, user.name())
                .set(EditedSectionFields.EDITED_ON, LocalDate.now(clock)).done();
        if (own.isPresent()) {
            changes.update(own.get().id(), own.get().version(), values);
        } else {
            changes.insert(values);
        }
    }
}
