package org.communityoffice.patrol;

import org.communityoffice.model.Stored;
import org.jspecify.annotations.Nullable;

/// One person on a shift, with the post.
///
/// @param person the resident; null for somebody who is not on the roster
/// @param post   null for none
public record RotaPlace(@Nullable Long person, String name, @Nullable Long post) {

    public static RotaPlace of(Stored member) {
        return new RotaPlace(member.values().get(ShiftMemberFields.PERSON), member.values().get(ShiftMemberFields.PERSON_NAME, ""), member.values().get(ShiftMemberFields.POST));
    }

    public DutyPerson who() {
        return new DutyPerson(person, name);
    }

    /// Whether the same person has both.
    public boolean same(RotaPlace other) {
        return who().same(other.who());
    }

    /// Somebody else at the same post.
    public RotaPlace filledBy(RotaPlace other) {
        return new RotaPlace(other.person, other.name, post);
    }

    public RotaPlace at(@Nullable Long there) {
        return new RotaPlace(person, name, there);
    }

    /// Names no one: this may reach a log.
    @Override
    public String toString() {
        return "place";
    }
}
