package org.communityoffice.pictures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.communityoffice.OfficeView;
import org.communityoffice.Wiring;
import org.communityoffice.database.Changes;
import org.communityoffice.database.Office;
import org.communityoffice.group.TeamFields;
import org.communityoffice.group.TeamMemberFields;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.patrol.PostFields;
import org.communityoffice.patrol.RotaPattern;
import org.communityoffice.patrol.RotaService;
import org.communityoffice.patrol.Shift;
import org.communityoffice.patrol.ShiftFields;
import org.communityoffice.patrol.ShiftMemberFields;
import org.communityoffice.patrol.SignInFields;
import org.communityoffice.report.ExcelWriter;
import org.communityoffice.report.MonthPaper;
import org.communityoffice.report.PdfWriter;
import org.communityoffice.report.WordWriter;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.OfficeProfile;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.Theme;
import org.communityoffice.work.Work;

/// Takes the pictures of the rota and the teams, and makes the month's papers of patrol.
public final class RotaPictures {
    private static final String NAMES = "许国平 江志明 林建设 郑永康 孙志刚 钱玉成 马文辉 韩立新 方正国 钟伟民 何秋生 卢向东|蒋大勇 雷建军 汪海涛 石敬山 姚万福 田宝生 冯少军 骆金海 梁振东 宋长江 唐运来 薛海波|"
            + "杨晨曦 高宇轩 徐文博 沈佳怡 邓浩宇 曹俊峰 彭家乐 袁子昂 陈思远 吴一凡 黄嘉铭 罗子轩";
    private static final String[] TEAMS = {"党员义务巡逻队", "治安巡逻队", "青少年义务巡逻队"};
    private static final String[] CATEGORIES = {"党员义务", "治安", "青少年义务"};

    private RotaPictures() {}

    public static void main(String[] arguments) throws Exception {
        java.util.Locale.setDefault(java.util.Locale.SIMPLIFIED_CHINESE);
        Camera.start();
        take(new Camera(Path.of("target/pictures")), Files.createTempDirectory("pictures").resolve("rota"));
        System.exit(0);
    }

    /// At 1366×768 light and dark, at 125 % of 1920×1080; the papers beside them.
    public static void take(Camera camera, Path folder) throws Exception {
        try (Office office = PictureOffice.make(folder); Work work = Work.threads(javafx.application.Platform::runLater)) {
            Wiring wiring = new Wiring(office, new CurrentUser("王晓芸", Role.CLERK), PictureOffice.CLOCK);
            wiring.profile().save(new OfficeProfile("樱花社区", "安和街道办事处", "990101", ""));
            fill(wiring);
            take(camera, wiring, work, false, 1366, 768, 1);
            take(camera, wiring, work, true, 1366, 768, 1);
            take(camera, wiring, work, false, 1536, 864, 1.25);
            papers(wiring, Path.of("target/pictures/papers"));
        }
    }

    public static void papers(Wiring wiring, Path into) throws Exception {
        Files.createDirectories(into);
        for (MonthPaper paper : wiring.patrolParts().month().part(YearMonth.of(2026, 9)).papers()) {
            Path target = into.resolve(paper.fileName());
            switch (paper.format()) {
                case WORD -> WordWriter.write(paper.report(), target);
                case EXCEL -> ExcelWriter.write(paper.report(), target);
                case PDF -> PdfWriter.write(paper.report(), target);
            }
        }
    }

    /// Three teams, four posts, September worked, October planned with a night left out.
    public static void fill(Wiring wiring) {
        List<Long> teams = teams(wiring);
        List<Long> posts = wiring.patrol().repository().change("点位", "王晓芸", changes -> List.of(post(changes, "车棚", true), post(changes, "东门", true),
                post(changes, "青石巷口", false), post(changes, "小学门口", true))).value();
        RotaService rota = wiring.patrolParts().rota();
        for (YearMonth month : List.of(YearMonth.of(2026, 9), YearMonth.of(2026, 10))) {
            rota.make(month, rota.plan(new RotaPattern(month.atDay(1), month.atEndOfMonth(), teams, List.of("ZAO", "ZHONG", "YE"), RotaPattern.Days.EVERY, 1, RotaPattern.Order.ROTATING, 4, posts)));
        }
        Shift night = rota.month(YearMonth.of(2026, 10)).stream().filter(shift -> shift.day().equals(LocalDate.of(2026, 10, 15)) && "YE".equals(shift.row().values().get(ShiftFields.SHIFT_KIND))).findFirst().orElseThrow();
        rota.cancel(night, true);
        wiring.patrol().repository().change("签到", "王晓芸", changes -> {
            int at = 0;
            for (Shift shift : rota.month(YearMonth.of(2026, 9))) {
                for (Stored member : shift.members()) {
                    if (at++ % 29 != 0) {
                        changes.insert(Values.none(SignInFields.TYPE).change().set(SignInFields.SHIFT, shift.id()).set(SignInFields.ROTA_MEMBER, member.id()).set(SignInFields.STANDS_IN, false)
                                .set(SignInFields.PERSON_NAME, member.values().get(ShiftMemberFields.PERSON_NAME)).set(SignInFields.POST, member.values().get(ShiftMemberFields.POST))
                                .set(SignInFields.METHOD, "SELF").set(SignInFields.SIGN_IN_AT, shift.span().orElseThrow().from().plusMinutes(at % 37 == 0 ? 14 : 0)).done());
                    }
                }
            }
            return at;
        });
    }

    private static List<Long> teams(Wiring wiring) {
        List<Long> out = new ArrayList<>();
        String[] names = NAMES.split("\\|");
        for (int t = 0; t < TEAMS.length; t++) {
            int which = t;
            List<Long> people = wiring.residents().repository().change("人", "王晓芸", changes -> {
                List<Long> ids = new ArrayList<>();
                for (String name : names[which].split(" ")) {
                    ids.add(wiring.residents().repository().insert(changes, Values.none(ResidentFields.TYPE).change().set(ResidentFields.NAME, name).set(ResidentFields.STATUS, "在册")
                            .set(ResidentFields.PENDING, false).set(ResidentFields.BIRTH_DATE, which == 2 ? LocalDate.of(2010, 3, 4) : LocalDate.of(1968, 5, 6)).done()).id());
                }
                return ids;
            }).value();
            out.add(wiring.patrol().teams().change("队伍", "王晓芸", changes -> {
                long team = wiring.patrol().teams().insert(changes, Values.none(TeamFields.TYPE).change().set(TeamFields.NAME, TEAMS[which]).set(TeamFields.CATEGORY, CATEGORIES[which])
                        .set(TeamFields.LEADER, names[which].split(" ")[0]).set(TeamFields.ACTIVE, true).done()).id();
                for (int i = 0; i < people.size(); i++) {
                    changes.insert(Values.none(TeamMemberFields.TYPE).change().set(TeamMemberFields.TEAM, team).set(TeamMemberFields.PERSON, people.get(i))
                            .set(TeamMemberFields.PERSON_NAME, names[which].split(" ")[i]).set(TeamMemberFields.INITIALS, "p" + i).set(TeamMemberFields.JOINED_ON, LocalDate.of(2026, 1, 1)).done());
                }
                return team;
            }).value());
        }
        return out;
    }

    private static long post(Changes changes, String name, boolean key) {
        return changes.insert(Values.none(PostFields.TYPE).change().set(PostFields.NAME, name).set(PostFields.KEY_PLACE, key).set(PostFields.ACTIVE, true).done()).id();
    }

    private static void take(Camera camera, Wiring wiring, Work work, boolean dark, double width, double height, double scale) throws Exception {
        Theme theme = Camera.onWindow(() -> new Theme(dark));
        OfficeView view = Camera.onWindow(() -> new OfficeView(wiring, work, theme, Remembered.inMemory(), () -> { }));
        Stage stage = Camera.window(view.frame().root(), theme, width, height);
        String end = dark ? "-dark" : scale > 1 ? "-1920" : "";
        Camera.settle(800);
        Place.press(stage, KeyCode.DIGIT4, true);
        Camera.settle(600);
        fire(stage, "#patrol-tab-rota");
        camera.take(stage, "17-rota" + end, scale);
        fire(stage, "#patrol-tab-team");
        camera.take(stage, "17-teams" + end, scale);
        fire(stage, "#patrol-tab-rota");
        Place.press(stage, KeyCode.N, true);
        Camera.settle(600);
        camera.take(stage, "17-rota-make" + end, scale);
        Camera.onWindow(() -> {
            stage.close();
            return null;
        });
    }

    private static void fire(Stage stage, String id) {
        Camera.onWindow(() -> {
            ((javafx.scene.control.ButtonBase) stage.getScene().lookup(id)).fire();
            return null;
        });
        Camera.settle(1500);
    }
}
