package org.communityoffice.security;

import org.communityoffice.model.Words;

/// Somebody asked for what is not theirs to do; the message is a sentence for the screen.
public final class NotAllowedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotAllowedException(Role role, Act act) {
        super(Words.of("security.not-allowed", role.label(), act.label()));
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
