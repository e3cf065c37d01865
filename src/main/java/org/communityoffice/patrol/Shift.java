package org.communityoffice.patrol;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.communityoffice.model.Stored;

/// A shift with everybody who was on its rota (in their order) and every sign-in.
public record Shift(Stored row, List<Stored> members, List<Stored> signIns) {
    public static final String PLANNED = "计划";
    public static final String CANCELLED = "取消";
    public static final String SIGNED = "已签到";
    public static final String ABSENT = "缺勤";
    public static final String PATROL = "patrol";

    public Shift {
        members = List.copyOf(members);
        signIns = List.copyOf(signIns);
    }

    public long id() {
        return row.id();
    }

    /// The day on which it begins, as the sheet writes it.
    public LocalDate day() {
        return row.values().get(ShiftFields.DATE, LocalDate.MIN);
    }

    public Optional<ShiftSpan> span() {
        return ShiftSpan.of(row.values());
    }

    public boolean cancelled() {
        return CANCELLED.equals(row.values().get(ShiftFields.SHIFT_STATUS));
    }

    public boolean patrol() {
        return PATROL.equals(row.values().get(ShiftFields.DUTY_KIND));
    }

    /// The sign-in for a place on the rota, by the person or by who stands in.
    public Optional<Stored> signInFor(Stored member) {
        return signIns.stream().filter(one -> Long.valueOf(member.id()).equals(one.values().get(SignInFields.ROTA_MEMBER))).findFirst();
    }

    /// Whether of everybody is known that they came or did not.
    public boolean entered() {
        return !(members.isEmpty() && signIns.isEmpty()) && members.stream().allMatch(member -> member.values().get(ShiftMemberFields.ABSENT, false) || signInFor(member).isPresent());
    }

    /// Sign-ins of people sent besides the rota.
    public List<Stored> besides() {
        return signIns.stream().filter(one -> !one.values().has(SignInFields.ROTA_MEMBER)).toList();
    }
}
