package org.communityoffice.command;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.communityoffice.database.Changes;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.patrol.EquipmentCountFields;
import org.communityoffice.patrol.HandOverFields;
import org.communityoffice.patrol.IncidentFields;
import org.communityoffice.patrol.OpenItemFields;
import org.communityoffice.patrol.Shift;
import org.communityoffice.patrol.ShiftFields;
import org.communityoffice.patrol.ShiftMemberFields;
import org.communityoffice.patrol.SignInFields;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.FactoryTables;
import org.jspecify.annotations.Nullable;

/// What happened on patrol besides the times of the sheets: who was absent or stood in, hand-overs, what stayed open, incidents. One action.
final class SamplePatrol {
    private static final Pattern COUNTED = Pattern.compile("(\\S+) (\\d+) (.+)");
    private final SampleDesk desk;
    private final SampleServices services;
    private final FactoryTables tables = new FactoryTables();
    private final CodeLists codes = new CodeLists(tables);
    private Map<Key, Shift> shifts = Map.of();

    /// A day and the name of its shift; the sample has no two teams in one.
    private record Key(LocalDate day, String kind) {}

    SamplePatrol(SampleDesk desk, SampleServices services) {
        this.desk = desk;
        this.services = services;
    }

    void enter(String by) throws IOException {
        List<Map<String, String>> places = desk.rows("places");
        List<Map<String, String>> handOvers = desk.rows("handovers");
        List<Map<String, String>> items = desk.rows("items");
        List<Map<String, String>> incidents = desk.rows("incidents");
        List<LocalDate> days = desk.rows("rota").stream().map(row -> LocalDate.parse(row.get("日期"))).sorted().toList();
        Map<String, String> names = services.rota().kinds().offered().stream().collect(Collectors.toMap(kind -> kind.code(), kind -> kind.name()));
        shifts = services.patrol().shifts(days.getFirst(), days.getLast()).stream()
                .collect(Collectors.toMap(shift -> new Key(shift.day(), names.getOrDefault(shift.row().values().get(ShiftFields.SHIFT_KIND, ""), "")), Function.identity()));
        services.patrol().change(Words.of("command.sample.patrol"), by, changes -> {
            places.forEach(row -> place(changes, row));
            handOvers.forEach(row -> handOver(changes, row));
            Map<String, Long> found = new HashMap<>();
            incidents.forEach(row -> found.put(row.get("情况编号"), incident(changes, row)));
            items.forEach(row -> item(changes, row, found.get(row.get("情况编号"))));
            return found.size();
        });
    }

    private Shift shift(Map<String, String> row, String day, String kind) {
        return Optional.ofNullable(shifts.get(new Key(LocalDate.parse(row.get(day)), row.getOrDefault(kind, "")))).orElseThrow();
    }

    private static @Nullable LocalDateTime time(Map<String, String> row, String column) {
        String written = row.getOrDefault(column, "");
        return written.isEmpty() ? null : LocalDateTime.parse(written);
    }

    /// Who was absent is marked; who stood in takes the place of the one who was planned.
    private void place(Changes changes, Map<String, String> row) {
        Shift shift = shift(row, "日期", "班次");
        String remark = row.getOrDefault("说明", "");
        Stored planned = member(shift, row.getOrDefault("队员", ""));
        switch (row.getOrDefault("情况", "")) {
            case "缺席" -> changes.update(planned, planned.values().change().set(ShiftMemberFields.ABSENT, true).set(ShiftMemberFields.REMARK, remark).done());
            case "替班" -> {
                Stored signIn = signIn(shift, row.getOrDefault("谁来", ""));
                Stored besides = member(shift, row.getOrDefault("谁来", ""));
                changes.update(signIn, signIn.values().change().set(SignInFields.ROTA_MEMBER, planned.id()).set(SignInFields.STANDS_IN, true)
                        .set(SignInFields.POST, planned.values().get(ShiftMemberFields.POST)).set(SignInFields.LATE_REASON, remark).done());
                changes.delete(ShiftMemberFields.TYPE, besides.id(), besides.version());
            }
            case "点签" -> {
                Stored signIn = signIn(shift, row.getOrDefault("队员", ""));
                changes.update(signIn, signIn.values().with(SignInFields.METHOD, "SELF"));
            }
            default -> {
                Stored signIn = signIn(shift, row.getOrDefault("队员", ""));
                changes.update(signIn, signIn.values().with(SignInFields.LATE_REASON, remark));
            }
        }
    }

    private static Stored member(Shift shift, String name) {
        return shift.members().stream().filter(one -> name.equals(one.values().get(ShiftMemberFields.PERSON_NAME))).findFirst().orElseThrow();
    }

    private static Stored signIn(Shift shift, String name) {
        return shift.signIns().stream().filter(one -> name.equals(one.values().get(SignInFields.PERSON_NAME))).findFirst().orElseThrow();
    }

    private void handOver(Changes changes, Map<String, String> row) {
        Stored handOver = services.patrol().insert(changes, Values.none(HandOverFields.TYPE).change()
                .set(HandOverFields.FROM_SHIFT, shift(row, "日期", "交班班次").id()).set(HandOverFields.TO_SHIFT, shift(row, "日期", "接班班次").id())
                .set(HandOverFields.HANDOVER_AT, time(row, "交接时间")).set(HandOverFields.FROM_PERSON, row.get("交班人")).set(HandOverFields.TO_PERSON, row.get("接班人"))
                .set(HandOverFields.FROM_CONFIRMED_AT, time(row, "交班确认")).set(HandOverFields.TO_CONFIRMED_AT, time(row, "接班确认"))
                .set(HandOverFields.NOTICE_ITEMS, row.get("注意事项")).done(), HandOverFields.HANDOVER_NO, "hand-over");
        Matcher other = COUNTED.matcher(row.getOrDefault("器材", ""));
        boolean missing = other.matches();
        tables.rows("patrol-equipment").stream().filter(kind -> !kind.retired()).forEach(kind -> {
            boolean wrong = missing && kind.get("name_zh").equals(other.group(1));
            int due = Integer.parseInt(kind.get("due"));
            changes.insert(Values.none(EquipmentCountFields.TYPE).change().set(EquipmentCountFields.HAND_OVER, handOver.id()).set(EquipmentCountFields.EQUIPMENT, kind.get("name_zh"))
                    .set(EquipmentCountFields.DUE, due).set(EquipmentCountFields.COUNTED, wrong ? Integer.valueOf(other.group(2)) : Integer.valueOf(due))
                    .set(EquipmentCountFields.REMARK, wrong ? other.group(3) : null).done());
        });
    }

    private void item(Changes changes, Map<String, String> row, @Nullable Long incident) {
        Shift opened = shift(row, "发现日期", "发现班次");
        boolean closed = !row.getOrDefault("办结日期", "").isEmpty();
        changes.insert(Values.none(OpenItemFields.TYPE).change().set(OpenItemFields.MATTER, row.get("事项")).set(OpenItemFields.OPENED_IN, opened.id())
                .set(OpenItemFields.OPENED_AT, time(row, "发现时间")).set(OpenItemFields.REPORTED_BY, leader(opened))
                .set(OpenItemFields.INCIDENT, incident).set(OpenItemFields.NEXT_PERSON, row.get("下一步责任人")).set(OpenItemFields.NEXT_STEP, row.get("下一步"))
                .set(OpenItemFields.CLOSED_IN, closed ? shift(row, "办结日期", "办结班次").id() : null)
                .set(OpenItemFields.CLOSED_AT, time(row, "办结时间")).set(OpenItemFields.OUTCOME, row.get("结果")).done());
    }

    private static String leader(Shift shift) {
        return shift.signIns().isEmpty() ? shift.row().values().get(ShiftFields.LEADER, "") : shift.signIns().getFirst().values().get(SignInFields.PERSON_NAME, "");
    }

    private long incident(Changes changes, Map<String, String> row) {
        Shift shift = shift(row, "日期", "班次");
        return services.patrol().insert(changes, Values.none(IncidentFields.TYPE).change().set(IncidentFields.SHIFT, shift.id()).set(IncidentFields.FOUND_AT, time(row, "发现时间"))
                .set(IncidentFields.POST, row.get("地点")).set(IncidentFields.INCIDENT_KIND, codes.codeOrWords("incident-kinds", row.getOrDefault("类别", "")))
                .set(IncidentFields.SEVERITY, row.get("紧急程度")).set(IncidentFields.DESCRIPTION, row.get("经过")).set(IncidentFields.ACTION, row.get("处置"))
                .set(IncidentFields.HANDLED_AT, time(row, "完成时间")).set(IncidentFields.TRANSFER_KIND, row.get("去向")).set(IncidentFields.REPORTER, leader(shift)).done(),
                IncidentFields.INCIDENT_NO, "incident").id();
    }
}
