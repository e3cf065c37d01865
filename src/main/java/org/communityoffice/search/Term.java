package org.communityoffice.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communityoffice.search.SearchHit.Reason;
import org.communityoffice.settings.WrittenAddress;

/// One piece of what was typed (blanks part them; all must fit) and how well an entry fits it.
final class Term {
    /// How well: the whole of it, its beginning (or the last four of a number), somewhere, only among other words.
    static final int WHOLE = 0;
    static final int START = 1;
    static final int PART = 2;
    static final int FAINT = 3;
    static final int NOT = 9;

    private static final int ID_PART = 6;
    private static final int LAST_FOUR = 4;

    final String text;
    private final Signature.Needed[] ways;
    private final boolean letters;
    private final boolean plain;
    private final boolean mixed;
    private final boolean beginsWithDigit;
    private final boolean beginsWithLetter;
    private final Optional<WrittenAddress> address;
    /// The door that the piece means, between line ends; the piece itself where it means none.
    private final String line;

    Term(String typed) {
        text = Folded.of(typed);
        letters = text.chars().allMatch(c -> c < 128 && Character.isLetter(c));
        plain = text.chars().allMatch(c -> c < 128);
        beginsWithDigit = text.charAt(0) >= '0' && text.charAt(0) <= '9';
        beginsWithLetter = Character.isLetter(text.charAt(0));
        mixed = !plain && text.chars().anyMatch(c -> c < 128 && Character.isLetter(c));
        address = letters ? Optional.empty() : WrittenAddress.of(typed).filter(written -> !written.room().isEmpty());
        line = "\n" + address.map(written -> Folded.of(written.door())).orElse(text) + "\n";
        List<Signature.Needed> some = new ArrayList<>();
        some.add(letters ? Signature.letters(text) : plain ? Signature.numbers(text) : Signature.words(text));
        if (letters) {
            some.add(Signature.words(text));
        }
        if (address.isPresent()) {
            some.add(Signature.numbers(line));
        }
        if (mixed) {
            some.add(Signature.characters(text));
        }
        ways = some.toArray(Signature.Needed[]::new);
    }

    /// What an entry needs to fit in one way or another: an entry that has none of these does not fit.
    Signature.Needed[] ways() {
        return ways;
    }

    /// How well an entry fits: one of the constants above.
    int fit(Entry entry) {
        if (letters) {
            int best = byLetters(entry);
            return best > START ? Math.min(best, byWords(entry)) : best;
        }
        int best = address.isPresent() ? byDoor(entry) : NOT;
        if (best > START && plain) {
            best = Math.min(best, byNumber(entry));
        } else if (best > START) {
            best = Math.min(best, byWords(entry));
        }
        return best == NOT && mixed ? byMixed(entry) : best;
    }

    private int byMixed(Entry entry) {
        NameMatch match = NameMatch.of(entry.foldedTitle(), entry.reading(), text);
        return match == null ? NOT : match.whole() ? WHOLE : match.fromTheStart() ? START : PART;
    }

    private int byLetters(Entry entry) {
        return switch (NameMatch.letters(entry.plain(), entry.readingEnd(), text)) {
            case 3 -> WHOLE;
            case 2 -> START;
            case 1 -> PART;
            default -> NOT;
        };
    }

    /// 3栋2单元502 finds 3-2-502, and of its estate only where one is written.
    private int byDoor(Entry entry) {
        int found = entry.plain().indexOf(line, entry.idEnd());
        return found >= 0 && entry.words().contains(Folded.of(address.get().estate())) ? WHOLE : NOT;
    }

    private int byNumber(Entry entry) {
        int at = bestPlace(entry);
        return at < 0 ? NOT : byNumber(entry, at);
    }

    /// Of all places where the digits stand the one that fits best, or -1.
    private int bestPlace(Entry entry) {
        String numbers = entry.plain();
        int best = NOT;
        int place = -1;
        for (int at = numbers.indexOf(text, beginsWithDigit ? entry.digitsFrom() : 0); at >= 0 && best > WHOLE; at = numbers.indexOf(text, at + 1)) {
            int fit = byNumber(entry, at);
            if (fit < best) {
                best = fit;
                place = at;
            }
        }
        return place;
    }

    private int byNumber(Entry entry, int at) {
        String numbers = entry.plain();
        int end = at + text.length();
        boolean starts = at > 0 && numbers.charAt(at - 1) == '\n';
        boolean ends = numbers.charAt(end) == '\n';
        if (starts && ends) {
            return WHOLE;
        }
        boolean id = at > entry.readingEnd() && at < entry.idEnd();
        if (ends && text.length() >= LAST_FOUR && at > entry.readingEnd() && address.isEmpty()) {
            return START;
        }
        // fewer digits of an identity number would be those of every division and birth year
        if (id && text.length() < ID_PART && !beginsWithLetter) {
            return NOT;
        }
        // 3-2-502 is not part of 13-2-502
        if (address.isPresent() && at > 0 && Character.isLetterOrDigit(numbers.charAt(at - 1))) {
            return NOT;
        }
        return starts ? START : PART;
    }

    private int byWords(Entry entry) {
        int found = entry.words().indexOf(text);
        if (found < 0) {
            return NOT;
        }
        int titleEnd = entry.titleEnd();
        if (found >= titleEnd) {
            return FAINT;
        }
        return found > 0 ? PART : text.length() == titleEnd ? WHOLE : START;
    }

    /// Why it fits, for showing it.
    Reason reason(Entry entry) {
        if (letters && byLetters(entry) != NOT) {
            return Reason.NAME;
        }
        int word = entry.words().indexOf(text);
        if (word >= 0 && word < entry.titleEnd() || mixed && word < 0) {
            return Reason.NAME;
        }
        if (address.isPresent() && byDoor(entry) != NOT) {
            return Reason.ADDRESS;
        }
        int number = plain ? bestPlace(entry) : -1;
        if (number >= 0) {
            return number < entry.readingEnd() ? Reason.NAME
                    : number < entry.idEnd() ? Reason.ID_NUMBER
                    : number < entry.phoneEnd() ? Reason.PHONE : Reason.ADDRESS;
        }
        int secondLine = entry.words().indexOf('\n', entry.titleEnd() + 1);
        return word >= 0 && word < secondLine ? Reason.ADDRESS : Reason.WORDS;
    }
}
