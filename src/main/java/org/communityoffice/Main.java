package org.communityoffice;

import org.jspecify.annotations.NullMarked;

/// The entry of the program: a command of the command line, or the window.
@NullMarked
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(arguments.length);
    }
}
