package org.communityoffice.plan;

/// How a target counts (`factory/targets.csv`, column `measure`).
public enum Measure {
    /// records; with `per` of every object on its own
    COUNT,
    /// a number of the records
    SUM,
    /// a part of a whole, in percent
    RATE,
    /// records of every object
    COVERAGE,
    /// different values
    DISTINCT,
    /// hours in which somebody is there
    COVERED_HOURS,
    /// records around every festival
    PER_EVENT,
    /// a task
    DONE
}
