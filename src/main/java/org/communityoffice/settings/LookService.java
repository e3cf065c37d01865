package org.communityoffice.settings;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.communityoffice.security.Act;

/// Records every look at full numbers, every export and print of persons.
public final class LookService {
    private final LookRepository repository;
    private final CurrentUser user;
    private final Clock clock;

    public LookService(LookRepository repository, CurrentUser user, Clock clock) {
        this.repository = repository;
        this.user = user;
        this.clock = clock;
    }

    /// @param subject  what was seen: a person's name, a list's title; never a number
    /// @param unmasked whether numbers were whole
    /// @param purpose  what for; may be empty
    public void record(LookKind kind, String subject, int headCount, boolean unmasked, String purpose) {
        if (kind == LookKind.FULL_NUMBER || unmasked) {
            user.doing(Act.FULL_NUMBERS);
        }
        repository.add(new Look(user.name(), LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS), kind, subject, headCount, unmasked, purpose));
    }

    /// Before a whole book leaves as a file.
    ///
    /// @throws org.communityoffice.security.NotAllowedException where it is not theirs to do
    public void export(String book, int headCount, boolean unmasked, String purpose) {
        user.doing(Act.EXPORT);
        record(LookKind.EXPORT, book, headCount, unmasked, purpose);
    }

    /// The newest first.
    public List<Look> recent(int most) {
        user.doing(Act.LOOKS);
        return repository.recent(most);
    }
}
