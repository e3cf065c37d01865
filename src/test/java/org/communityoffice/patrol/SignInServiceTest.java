package org.communityoffice.patrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.communityoffice.database.HistoryRepository;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.database.TestOffice;
import org.communityoffice.group.TeamRepository;
import org.communityoffice.model.SaveResult;
import org.communityoffice.report.PrintedPages;
import org.communityoffice.report.Report;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.resident.ResidentRepository;
import org.communityoffice.model.Values;
import org.communityoffice.search.NameReadings;
import org.communityoffice.search.SearchIndex;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.settings.OfficeProfile;
import org.communityoffice.settings.OfficeProfileService;
import org.communityoffice.settings.SettingRepository;
import org.communityoffice.work.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A night that begins on a leap day, entered the morning after.
class SignInServiceTest {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
    private static final LocalDateTime MORNING = LocalDateTime.of(2024, 3, 1, 8, 41);
    @TempDir Path folder;
    OfficeDatabase database;
    PatrolRepository patrol;
    TeamRepository teams;
    ResidentRepository residents;
    HistoryRepository history;
    NightShift.Made made;

    @BeforeEach
    void open() {
        database = TestOffice.create(folder, clock(MORNING));
        patrol = new PatrolRepository(database);
        teams = new TeamRepository(database);
        residents = new ResidentRepository(database);
        history = new HistoryRepository(database);
        made = NightShift.make(patrol, teams, DAY);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Clock clock(LocalDateTime at) {
        return Clock.fixed(at.atZone(ZoneId.systemDefault()).toInstant(), ZoneId.systemDefault());
    }

    private SignInService at(LocalDateTime now, String user) {
        return service(database, patrol, teams, now, user);
    }

    static SignInService service(OfficeDatabase database, PatrolRepository patrol, TeamRepository teams, LocalDateTime now, String user) {
        FactoryTables tables = new FactoryTables();
        NameReadings readings = new NameReadings(tables);
        PatrolPeople people = new PatrolPeople(teams, readings);
        return new SignInService(patrol, new SignInPeople(teams, people, new ResidentRepository(database), new SearchIndex(readings), readings), new ShiftWords(new CodeLists(tables)),
                new ShiftKinds(tables), new HistoryRepository(database), new CurrentUser(user, Role.CLERK), clock(now));
    }

    private SignInReports reports() {
        FactoryTables tables = new FactoryTables();
        OfficeProfileService profile = new OfficeProfileService(new SettingRepository(database), new CurrentUser("主任", Role.HEAD));
        profile.save(new OfficeProfile("樱花社区", "", "990101", ""));
        return new SignInReports(patrol, new PatrolPeople(teams, new NameReadings(tables)), new ShiftKinds(tables), new CodeLists(tables), profile, history);
    }

    private Sheet typed(SignInService service, String... cells) {
        SignInDesk desk = service.desk(made.night()).orElseThrow();
        SheetTyping typing = new SheetTyping(new SheetReading(desk.span(), service.now()), typed -> service.meant(typed, desk.shift()), desk.rules()::refusal);
        Sheet sheet = Sheet.of(desk.shift());
        for (String cell : cells) {
            String[] parts = cell.split(" ", 2);
            int row = Integer.parseInt(parts[0].substring(0, parts[0].length() - 1));
            SheetTyping.Column column = parts[0].endsWith("i") ? SheetTyping.Column.IN : parts[0].endsWith("o") ? SheetTyping.Column.OUT : SheetTyping.Column.REMARK;
            sheet = typing.type(sheet, row, column, parts[1]) instanceof SheetTyping.Typed.Changed(Sheet now, String _) ? now : sheet;
        }
        return sheet;
    }

    @Test
    void lateAbsentStandInsAndTheRestAreOneActionTakenBackAsAWhole() {
        SignInService service = at(MORNING, "王晓芸");
        assertThat(service.first()).hasValueSatisfying(shift -> assertThat(shift.id()).as("last night's, not the evening's").isEqualTo(made.night()));
        assertThat(service.due()).as("evening and night").isEqualTo(2);
        Sheet sheet = typed(service, "3i 0014", "4i /mqh", "4i .", "5i -", "5r 请假未批", "0i 0").finding("无情况");

        assertThat(service.save(sheet, "纸质签到表次日录入")).isInstanceOf(SaveResult.Saved.class);

        Shift saved = patrol.shift(made.night()).orElseThrow();
        assertThat(saved.signIns()).hasSize(9).allSatisfy(one -> {
            assertThat(one.values().get(SignInFields.METHOD)).isEqualTo("PAPER");
            assertThat(one.values().get(SignInFields.ENTRY_REASON)).isEqualTo("纸质签到表次日录入");
        });
        assertThat(saved.signInFor(saved.members().get(3)).orElseThrow().values().get(SignInFields.SIGN_IN_AT)).as("over the leap day").isEqualTo(LocalDateTime.of(2024, 3, 1, 0, 14));
        assertThat(saved.signInFor(saved.members().get(4)).orElseThrow().values()).satisfies(stand -> {
            assertThat(stand.get(SignInFields.PERSON_NAME)).isEqualTo("孟庆海");
            assertThat(stand.get(SignInFields.STANDS_IN)).isTrue();
            assertThat(stand.get(SignInFields.TYPED_IN)).isEqualTo(".");
        });
        assertThat(saved.members().get(5).values().get(ShiftMemberFields.ABSENT)).isTrue();
        assertThat(saved.members().get(5).values().get(ShiftMemberFields.REMARK)).isEqualTo("请假未批");
        assertThat(history.recent(1).getFirst().title()).isEqualTo("签到：02-29 夜班 治安巡逻队 10 人");

        history.undo(history.undoable().orElseThrow().id(), "王晓芸");
        Shift back = patrol.shift(made.night()).orElseThrow();
        assertThat(back.signIns()).isEmpty();
        assertThat(back.members()).noneMatch(member -> member.values().get(ShiftMemberFields.ABSENT, false));
        assertThat(back.row().values().get(ShiftFields.SHIFT_STATUS)).isEqualTo(Shift.PLANNED);
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsSaved() {
        SignInService service = at(MORNING, "王晓芸");
        assertThat(service.save(typed(service, "0i 2200", "1i 1300"), "")).isInstanceOfSatisfying(SaveResult.Invalid.class, invalid ->
                assertThat(invalid.problems()).singleElement().satisfies(problem -> assertThat(problem.field()).isEqualTo("row-1")));
        assertThat(service.save(typed(service, "0i 0"), "")).as("all entered, nothing written about what happened").isInstanceOfSatisfying(SaveResult.Invalid.class, invalid ->
                assertThat(invalid.problems()).singleElement().satisfies(problem -> assertThat(problem.field()).isEqualTo("found_text")));
        assertThat(patrol.shift(made.night()).orElseThrow().signIns()).isEmpty();
    }

    @Test
    void bothVersionsAreBroughtTogether() {
        SignInService mine = at(MORNING, "王晓芸");
        SignInService theirs = at(MORNING, "李主任");
        Sheet sheet = typed(mine, "0i 2152", "1i 2210");
        assertThat(theirs.save(typed(theirs, "1i 2230", "2i 2201"), "")).isInstanceOf(SaveResult.Saved.class);

        assertThat(mine.save(sheet, "")).isInstanceOfSatisfying(SaveResult.ChangedElsewhere.class, changed -> assertThat(changed.by()).isEqualTo("李主任"));
        SheetMerge merge = SheetMerge.of(sheet, patrol.shift(made.night()).orElseThrow());
        assertThat(merge.lines()).singleElement().satisfies(line -> assertThat(line.mine().person().name()).isEqualTo("刘建军"));
        assertThat(mine.save(merge.taking(Set.of(1)), "")).isInstanceOf(SaveResult.Saved.class);

        Shift now = patrol.shift(made.night()).orElseThrow();
        assertThat(now.members().subList(0, 3)).extracting(member -> now.signInFor(member).orElseThrow().values().get(SignInFields.SIGN_IN_AT).toLocalTime().toString())
                .as("mine, theirs as chosen, theirs untouched").containsExactly("21:52", "22:30", "22:01");
    }

    @Test
    void aMinorDoesNotStandInAtNight() {
        residents.change("登记", "主任", changes -> residents.insert(changes, Values.none(ResidentFields.TYPE).change().set(ResidentFields.NAME, "袁子昂").set(ResidentFields.STATUS, "在册").set(ResidentFields.PENDING, false)
                .set(ResidentFields.BIRTH_DATE, LocalDate.of(2006, 3, 1)).done()));
        SignInService service = at(MORNING, "王晓芸");
        DutyPerson young = new DutyPerson(residents.residents().iterator().next().id(), "袁子昂");
        assertThat(service.desk(made.night()).orElseThrow().rules().refusal(young)).as("18 tomorrow").contains("不满 18 周岁");
        assertThat(service.signNow(made.night(), young, "yza")).isInstanceOf(SaveResult.Invalid.class);
    }

    @Test
    void atTheDeskSignsInThenOut() {
        DutyPerson person = new DutyPerson(null, "刘建军");
        assertThat(at(DAY.atTime(18, 30), "王晓芸").signNow(made.night(), person, "ljj")).as("hours before the shift").isInstanceOf(SaveResult.Invalid.class);
        assertThat(at(DAY.atTime(21, 55), "王晓芸").signNow(made.night(), person, "ljj")).isInstanceOf(SaveResult.Saved.class);
        assertThat(at(DAY.atTime(21, 55), "王晓芸").signNow(made.night(), person, "ljj")).as("twice in one minute").isInstanceOf(SaveResult.Invalid.class);
        assertThat(at(MORNING.withHour(6).withMinute(3), "王晓芸").signNow(made.night(), person, "ljj")).isInstanceOf(SaveResult.Saved.class);
        assertThat(at(MORNING.withHour(6).withMinute(9), "王晓芸").signNow(made.night(), person, "ljj")).as("has left").isInstanceOf(SaveResult.Invalid.class);
        Values signed = patrol.shift(made.night()).orElseThrow().signIns().getFirst().values();
        assertThat(signed.get(SignInFields.METHOD)).isEqualTo("SELF");
        assertThat(signed.get(SignInFields.SIGN_OUT_AT)).isEqualTo(LocalDateTime.of(2024, 3, 1, 6, 3));
        Sheet sheet = typed(at(MORNING, "王晓芸"), "0i 0").finding("无情况");
        at(MORNING, "王晓芸").save(sheet, "补");
        assertThat(patrol.shift(made.night()).orElseThrow().signIns()).filteredOn(one -> one.values().get(SignInFields.METHOD).equals("SELF")).as("what was signed at the desk stays so").hasSize(1);
    }

    @Test
    void theControllerTakesStepsBackAndKeepsTheDraft() {
        SignInController controller = new SignInController(at(MORNING, "王晓芸"), reports(), Work.inline());
        controller.load();
        controller.type(0, SheetTyping.Column.IN, "2152", _ -> { });
        controller.type(3, SheetTyping.Column.IN, "2214", _ -> { });
        assertThat(controller.stepProperty().get()).isEqualTo("罗永刚 签到 22:14");
        assertThat(controller.understood(7, SheetTyping.Column.IN, "2231").words()).isEqualTo("22:31 迟到 31 分");
        controller.open(made.evening());
        controller.open(made.night());
        assertThat(controller.openProperty().get().sheet().rows().get(3).in().typed()).as("kept while another sheet was looked at").isEqualTo("2214");
        assertThat(controller.hasUnsaved()).isTrue();
        assertThat(controller.stepBack()).isTrue();
        assertThat(controller.openProperty().get().sheet().rows().get(3).in().isEmpty()).isTrue();
        assertThat(controller.stepBack()).isTrue();
        assertThat(controller.stepBack()).isFalse();
        assertThat(controller.hasUnsaved()).isFalse();
    }

    @Test
    void thePaperIsBlankBeforeAndFilledAfter() throws Exception {
        SignInService service = at(MORNING, "王晓芸");
        String blank = text(reports().of(DAY), "blank");
        assertThat(blank).contains("樱花社区巡逻签到表", "QD-20240229", "阿不都", "□有□无", "应到 12 人次", "正兴门路口");
        service.save(typed(service, "3i 2214", "5i -", "5r 请假未批", "7i 2231", "0i 0").finding("23:40 电动车飞线充电，已劝离"), "纸质签到表次日录入");
        String filled = text(reports().of(DAY), "filled");
        assertThat(filled).as("who entered late, when and why").contains("补录：", "王晓芸录 9 人次（纸质签到表次日录入）");
        assertThat(text(reports().blank(DAY), "blank-again")).as("to be signed by hand, whatever is entered").contains("□有□无", "实到______人次").doesNotContain("22:14", "补录");
        assertThat(filled).contains("22:14", "迟到14分", "缺签", "次日 06:00", "应到 12 人次", "实到 9 人次", "缺签 3 人次", "迟到 2 人次", "出勤率 75.0%", "到位 1 班", "已劝离");
    }

    private String text(Report report, String name) throws Exception {
        PrintedPages pages = PrintedPages.of(report);
        Path pictures = Files.createDirectories(Path.of("target/pictures"));
        ImageIO.write(pages.image(0, 1.2f), "png", pictures.resolve("RPT-11-" + name + ".png").toFile());
        assertThat(pages.pageCount()).isEqualTo(1);
        Path file = folder.resolve(name + ".pdf");
        pages.exportPdf(file);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(pdf);
        }
    }
}
