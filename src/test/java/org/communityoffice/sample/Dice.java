package org.communityoffice.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/// Every chance in the invented community comes from here, so that one seed always gives the same people.
final class Dice {
    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    /// What may be drawn, and how often. Written as `A:60 B:30 C:10`.
    record Odds(List<String> what, int[] upTo) {
        static Odds of(String written) {
            String[] parts = written.split(" ");
            String[] what = new String[parts.length];
            int[] upTo = new int[parts.length];
            int sum = 0;
            for (int i = 0; i < parts.length; i++) {
                int colon = parts[i].lastIndexOf(':');
                what[i] = parts[i].substring(0, colon);
                sum += Integer.parseInt(parts[i].substring(colon + 1));
                upTo[i] = sum;
            }
            return new Odds(List.of(what), upTo);
        }
    }

    String draw(Odds odds) {
        int at = random.nextInt(odds.upTo[odds.upTo.length - 1]);
        int i = 0;
        while (odds.upTo[i] <= at) {
            i++;
        }
        return odds.what.get(i);
    }

    boolean chance(double of) {
        return random.nextDouble() < of;
    }

    /// A number from the first to the last, both included.
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    /// As [#between], but the low numbers come oftener: ages of old people, floors of old houses.
    int betweenLow(int first, int last) {
        return first + (int) (Math.pow(random.nextDouble(), 1.7) * (last - first + 1));
    }

    LocalDate between(LocalDate first, LocalDate last) {
        return first.plusDays(random.nextInt((int) (last.toEpochDay() - first.toEpochDay()) + 1));
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    Random random() {
        return random;
    }
}
