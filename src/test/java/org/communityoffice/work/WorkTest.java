package org.communityoffice.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
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

    @Test
    void ofWhatIsAskedAgainOnlyTheLastIsShown() throws InterruptedException {
        CountDownLatch hold = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        List<String> run = Collections.synchronizedList(new ArrayList<>());
        List<String> shown = Collections.synchronizedList(new ArrayList<>());
        Latest lists = new Latest();
        Work work = Work.threads(Runnable::run);
        work.database("begun already", _ -> {
            begun.countDown();
            return waited(hold) && run.add("a");
        }).latest(lists).then(_ -> shown.add("a")).orTell();
        begun.await();
        work.database("not yet begun", _ -> run.add("b")).latest(lists).then(_ -> shown.add("b")).orTell();
        work.database("the last", _ -> run.add("c")).latest(lists).then(_ -> shown.add("c")).orTell();
        hold.countDown();
        work.close();
        assertThat(run).containsExactly("a", "c");
        assertThat(shown).containsExactly("c");
    }

    @Test
    void whatIsNotWantedAnyMoreIsNotShown() {
        List<String> shown = new ArrayList<>();
        Latest looks = new Latest();
        Work.inline().report("paper", _ -> {
            looks.forget();
            return "pages";
        }).latest(looks).then(shown::add).orTell();
        assertThat(shown).isEmpty();
    }

    private static boolean waited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
