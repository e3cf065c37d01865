package org.communityoffice.activity;

import java.math.BigDecimal;

/// The activities of some days, each number as `factory/figures.csv` defines it.
///
/// @param held     ACT-N
/// @param shows    ACT-SHOW
/// @param films    ACT-FILM
/// @param heads    ACT-HEADS
/// @param copies   ACT-COPIES
/// @param times    VOL-TIMES
/// @param hours    VOL-HOURS, one decimal
/// @param entries  how many entries of hours VOL-HOURS sums
/// @param science  SCI-N
/// @param health   EDU-HEALTH-N
/// @param cleanups ENV-CLEANUP
public record ActivityFigures(int held, int shows, int films, int heads, int copies, int times, BigDecimal hours, int entries, int science, int health, int cleanups) {}
