package org.communityoffice.command;

/// Ends a command with one sentence for its user and an exit code; nothing was done.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int exit;

    /// @param exit one of [Exit]
    public Refusal(int exit, String sentence) {
        super(sentence);
        this.exit = exit;
    }

    public int exit() {
        return exit;
    }
}
