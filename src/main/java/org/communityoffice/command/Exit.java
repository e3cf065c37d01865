package org.communityoffice.command;

/// How a command ends; the numbers are a contract with whoever schedules it.
public final class Exit {
    /// Done, nothing to report.
    public static final int DONE = 0;
    /// Done, and something to read.
    public static final int READ = 1;
    /// Wrong usage: arguments, passwords, input and output files.
    public static final int USAGE = 2;
    /// The office cannot be used.
    public static final int UNUSABLE = 3;

    private Exit() {}
}
