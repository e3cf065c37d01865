package org.communityoffice.rental;

/// How bad a hazard is (`codes/hazard-severity.csv`).
public final class Severity {
    public static final String ORDINARY = "1";
    /// The community reports it the same day; it decides nothing.
    public static final String MAYBE_SERIOUS = "2";
    /// Only by a written decision of the fire authority.
    public static final String SERIOUS = "3";

    private Severity() {}
}
