package org.communityoffice.bench;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/// Prints the table of figures when the last bench has run.
public final class BenchTable implements TestExecutionListener {
    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        System.out.print(Bench.table());
    }
}
