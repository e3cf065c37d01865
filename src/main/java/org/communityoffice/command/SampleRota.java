package org.communityoffice.command;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.communityoffice.group.TeamFields;
import org.communityoffice.group.TeamMemberFields;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.patrol.PlannedShift;
import org.communityoffice.patrol.PostFields;
import org.communityoffice.patrol.RotaPlace;
import org.communityoffice.patrol.RotaPlan;
import org.communityoffice.patrol.ShiftFields;
import org.communityoffice.patrol.ShiftKinds;

/// The teams of the sample with their people, the posts, and the rota: all that stands before anybody signs in.
final class SampleRota {
    private final SampleDesk desk;
    private final SampleServices services;
    private final Map<String, Long> residents;
    private final Map<String, Long> teams = new HashMap<>();
    private final Map<String, Long> persons = new HashMap<>();
    private final Map<String, Long> posts = new HashMap<>();

    /// @param residents by their number
    SampleRota(SampleDesk desk, SampleServices services, Map<String, Long> residents) {
        this.desk = desk;
        this.services = services;
        this.residents = residents;
    }

    void enter() throws IOException {
        for (Map<String, String> row : desk.rows("teams")) {
            member(row);
        }
        for (Map<String, String> row : desk.rows("volunteers")) {
            member(row);
        }
        for (Map<String, String> row : desk.rows("posts")) {
            Stored post = SampleDesk.saved(services.posts().save(null, Values.none(PostFields.TYPE).change().set(PostFields.NAME, row.get("点位名称")).set(PostFields.ESTATE, row.get("所属小区"))
                    .set(PostFields.KEY_PLACE, "是".equals(row.get("重点地段"))).set(PostFields.MAP_X, new BigDecimal(row.get("横"))).set(PostFields.MAP_Y, new BigDecimal(row.get("纵"))).done()));
            posts.put(row.get("点位名称"), post.id());
        }
        Map<YearMonth, List<PlannedShift>> months = new TreeMap<>();
        for (Map<String, String> row : desk.rows("rota")) {
            PlannedShift shift = shift(row);
            months.computeIfAbsent(YearMonth.from(shift.day()), _ -> new ArrayList<>()).add(shift);
        }
        months.forEach((month, shifts) -> services.rota().make(month, new RotaPlan(shifts, 0, List.of(), List.of())));
    }

    private void member(Map<String, String> row) {
        String name = row.get("队伍");
        long team = teams.computeIfAbsent(name, _ -> SampleDesk.saved(services.teams().saveTeam(null,
                Values.none(TeamFields.TYPE).change().set(TeamFields.NAME, name).set(TeamFields.CATEGORY, row.get("类别")).done())).id());
        Long person = residents.get(row.get("公民身份号码"));
        Values member = services.teams().proposed(team, person, row.getOrDefault("姓名", ""), LocalDate.parse(row.get("入队日期")));
        SampleDesk.saved(services.teams().saveMember(null, member.with(TeamMemberFields.ROLE, row.get("岗位")), true));
        if (person != null) {
            // the rota names those of the patrol teams, who come first
            persons.putIfAbsent(row.get("姓名"), person);
        }
    }

    private PlannedShift shift(Map<String, String> row) {
        ShiftKinds.Kind kind = services.rota().kinds().offered().stream().filter(one -> one.name().equals(row.get("班次"))).findFirst().orElseThrow();
        List<String> names = List.of(row.getOrDefault("队员", "").split("、"));
        List<String> where = List.of(row.getOrDefault("点位", "").split("、"));
        List<RotaPlace> places = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            places.add(new RotaPlace(persons.get(names.get(i)), names.get(i), posts.get(where.get(i))));
        }
        PlannedShift usual = PlannedShift.of(kind, teams.get(row.get("队伍")), LocalDate.parse(row.get("日期")), places);
        return usual.with(usual.values().change().set(ShiftFields.START_TIME, LocalTime.parse(row.get("起"))).set(ShiftFields.END_TIME, LocalTime.parse(row.get("止")))
                .set(ShiftFields.ROUTE, row.get("路线")).set(ShiftFields.LEADER, names.getFirst()).done());
    }
}
