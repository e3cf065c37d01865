package org.communityoffice.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// Threads end in order: what has begun is finished, what comes after the end is neither begun nor a problem.
class WorkTest {
    @Test
    void closingFinishesWhatHasBegun() {
        List<String> done = Collections.synchronizedList(new ArrayList<>());
        Work work = Work.threads(Runnable::run);
        work.database("first", _ -> "one").then(done::add).orTell();
        work.database("second", _ -> "two").then(done::add).orTell();
        work.close();
        assertThat(done).containsExactly("one", "two");
    }

    @Test
    void whatIsAskedForAfterTheEndDoesNotBegin() {
        AtomicBoolean begun = new AtomicBoolean();
        Work work = Work.threads(Runnable::run);
        work.close();
        assertThatCode(() -> work.database("late", _ -> {
            begun.set(true);
            return "late";
        }).orTell()).doesNotThrowAnyException();
        assertThat(begun).isFalse();
    }
}
