package org.communityoffice.patrol;

import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.jspecify.annotations.Nullable;

/// One line of the sign-in sheet: a place on the rota with who filled it, or somebody sent besides.
///
/// @param member  the place on the rota; null for somebody besides
/// @param signIn  the sign-in as stored; null for none
/// @param person  who was on duty: the one on the rota, who stood in, or who was sent besides
/// @param absent  said so by the clerk
/// @param remark  why late, absent or otherwise
public record SheetRow(@Nullable Stored member, @Nullable Stored signIn, DutyPerson person, boolean absent, SheetTime in, SheetTime out, String remark) {

    static SheetRow of(@Nullable Stored member, @Nullable Stored signIn) {
        DutyPerson planned = member == null ? null : planned(member);
        if (signIn == null) {
            boolean absent = member != null && member.values().get(ShiftMemberFields.ABSENT, false);
            return new SheetRow(member, null, planned == null ? new DutyPerson(null, "") : planned, absent, SheetTime.of(absent ? "-" : "", null), SheetTime.NONE,
                    member == null ? "" : member.values().get(ShiftMemberFields.REMARK, ""));
        }
        Values values = signIn.values();
        DutyPerson there = new DutyPerson(values.get(SignInFields.PERSON), values.get(SignInFields.PERSON_NAME, ""));
        return new SheetRow(member, signIn, planned != null && !values.get(SignInFields.STANDS_IN, false) ? planned : there, false,
                SheetTime.of(values.get(SignInFields.TYPED_IN, ""), values.get(SignInFields.SIGN_IN_AT)),
                SheetTime.of(values.get(SignInFields.TYPED_OUT, ""), values.get(SignInFields.SIGN_OUT_AT)), values.get(SignInFields.LATE_REASON, ""));
    }

    /// Somebody who is on no rota of this shift.
    static SheetRow besides(DutyPerson person) {
        return new SheetRow(null, null, person, false, SheetTime.NONE, SheetTime.NONE, "");
    }

    private static DutyPerson planned(Stored member) {
        return new DutyPerson(member.values().get(ShiftMemberFields.PERSON), member.values().get(ShiftMemberFields.PERSON_NAME, ""));
    }

    /// Who the rota has in this place; null for somebody besides.
    public @Nullable DutyPerson planned() {
        return member == null ? null : planned(member);
    }

    public boolean isBesides() {
        return member == null;
    }

    public boolean standsIn() {
        DutyPerson planned = planned();
        return planned != null && !planned.equals(person);
    }

    public boolean entered() {
        return absent || in.at() != null;
    }

    /// Whether a stored sign-in or nothing at all is what stands here.
    public boolean wrong() {
        return !in.problem().isEmpty() || !out.problem().isEmpty();
    }

    /// The post of the place, or of the sign-in; null for none.
    public @Nullable Long post() {
        Stored place = member;
        Long own = signIn == null ? null : signIn.values().get(SignInFields.POST);
        return own != null ? own : place == null ? null : place.values().get(ShiftMemberFields.POST);
    }

    SheetRow with(SheetTime newIn, SheetTime newOut) {
        return new SheetRow(member, signIn, person, false, newIn, newOut, remark);
    }

    SheetRow away() {
        DutyPerson planned = planned();
        return new SheetRow(member, signIn, planned == null ? person : planned, true, SheetTime.of("-", null), SheetTime.NONE, remark);
    }

    SheetRow by(DutyPerson other) {
        return new SheetRow(member, signIn, other, false, absent ? SheetTime.NONE : in, out, remark);
    }

    SheetRow saying(String words) {
        return new SheetRow(member, signIn, person, absent, in, out, words);
    }
}
