package org.communityoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.communityoffice.command.Books;
import org.communityoffice.database.Backups;
import org.communityoffice.database.ChangeEntry;
import org.communityoffice.database.Office;
import org.communityoffice.database.UndoResult;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.pictures.PictureOffice;
import org.communityoffice.report.MonthPaper;
import org.communityoffice.resident.Register;
import org.communityoffice.resident.RegisterFields;
import org.communityoffice.resident.RegisterService;
import org.communityoffice.resident.ResidentController;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.resident.ResidentFile;
import org.communityoffice.security.Person;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.upkeep.ActionController;
import org.communityoffice.work.Work;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// One person in a restricted register, and every way by which a clerk who is not named for it could learn of that.
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before all tests
class RestrictedOutletsTest {
    private static final String SECRET = "REG-DRUG";
    /// Stands in the entry, and nowhere else.
    private static final String CANARY = "金丝雀九八七";
    private static final String PASSWORD = "qing-shan-lv-shui";

    private Path temp;

    private Office office;
    private Wiring head;
    private Person clerk;
    private long person;
    private Stored entry;
    private String name;

    @BeforeAll
    void fill(@TempDir Path given) throws IOException {
        temp = given;
        office = PictureOffice.make(temp.resolve("office"));
        head = new Wiring(office, new CurrentUser(office.user().person()), PictureOffice.CLOCK);
        head.name("樱花社区");
        head.settings().users().add("李明", Role.CLERK, PASSWORD.toCharArray());
        head.settings().users().add("陈志强", Role.PATROL, PASSWORD.toCharArray());
        clerk = person("李明");
        person = saved(head.residents().service().save(null, Values.none(ResidentFields.TYPE).change().set(ResidentFields.NAME, "张三").set(ResidentFields.BIRTH_DATE, LocalDate.of(1980, 1, 2))
                .set(ResidentFields.RESIDENCE_ADDRESS, "樱花路1号").set(ResidentFields.RESIDENT_KIND, "HJ").set(ResidentFields.STATUS, "在册").set(ResidentFields.PENDING, false).done(), true)).id();
        RegisterService registers = head.residents().registers();
        name = registers.registers().stream().filter(one -> one.code().equals(SECRET)).map(Register::name).findFirst().orElseThrow();
        saved(registers.save(null, registers.blank(person).with(RegisterFields.REGISTER, "REG-VOL")));
        entry = saved(registers.save(null, registers.blank(person).change().set(RegisterFields.REGISTER, SECRET).set(RegisterFields.OFFICER, CANARY).done()));
        entry = saved(registers.save(entry, entry.values().with(RegisterFields.JOINED_ON, LocalDate.of(2026, 10, 1))));
    }

    @AfterAll
    void close() {
        office.close();
    }

    private static Stored saved(SaveResult result) {
        return ((SaveResult.Saved) result).record();
    }

    private Person person(String of) {
        return head.settings().users().accounts().stream().map(one -> one.person()).filter(one -> one.name().equals(of)).findFirst().orElseThrow();
    }

    private Wiring as(Person who) {
        return new Wiring(office, new CurrentUser(who), PictureOffice.CLOCK);
    }

    /// What a clerk reads, by outlet.
    private Map<String, List<String>> outlets(Wiring wiring) throws IOException {
        Map<String, List<String>> all = new java.util.LinkedHashMap<>();
        RegisterService registers = wiring.residents().registers();
        all.put("choices", registers.registers().stream().map(Register::name).toList());
        all.put("entries", texts(registers.of(person)));
        all.put("open entry", texts(registers.open(person, SECRET).stream().toList()));
        ResidentController controller = wiring.residents().controller(Work.inline());
        controller.load(() -> controller.open(person));
        ResidentFile file = controller.fileProperty().get();
        all.put("file", file == null ? List.of() : List.of(String.valueOf(texts(file.registers())), String.valueOf(file.history())));
        all.put("acts", wiring.residents().actsController(Work.inline()).registers().stream().map(Register::name).toList());
        var history = wiring.historyService();
        all.put("recent", history.recent().stream().map(ChangeEntry::title).toList());
        all.put("undo line", history.undoable().map(ChangeEntry::title).stream().toList());
        all.put("history", List.of(String.valueOf(history.of(ResidentFields.TYPE, person)), String.valueOf(history.of(RegisterFields.TYPE, entry.id()))));
        List<String> bin = new ArrayList<>();
        List.of(RegisterFields.TYPE, ResidentFields.TYPE).forEach(type -> history.recycled(type).forEach(deleted -> bin.add(texts(List.of(deleted.record())).toString())));
        all.put("bin", bin);
        ActionController actions = new ActionController(history, List.of(ResidentFields.TYPE, RegisterFields.TYPE), Work.inline());
        actions.load();
        all.put("actions page", actions.actionsProperty().get().stream().map(ChangeEntry::title).toList());
        wiring.found(Work.inline(), _ -> { }, _ -> { }, _ -> { });
        all.put("search", List.of(String.valueOf(wiring.index().find(CANARY, 9)), String.valueOf(wiring.index().find(name.substring(0, 2), 9)), String.valueOf(wiring.index().find("张三", 9))));
        all.put("today", List.of(String.valueOf(new TodayLines(wiring).read())));
        for (String book : Books.ALL) {
            Path out = temp.resolve(book + ".xlsx");
            wiring.export(book).write(out, true, "测试");
            all.put("export " + book, List.of(text(out)));
        }
        for (MonthPaper paper : wiring.monthly().papers(YearMonth.of(2026, 10))) {
            Path out = temp.resolve(paper.fileName());
            wiring.monthly().write(paper, out);
            all.put("paper " + paper.fileName(), List.of(text(out)));
        }
        all.put("backup", List.of(new Backups(office, PictureOffice.CLOCK).state().inWords(LocalDate.of(2026, 10, 29))));
        return all;
    }

    /// Reads the page 今天 as its controller does.
    private record TodayLines(Wiring wiring) {
        String read() {
            var today = wiring.todayController(Work.inline());
            today.load();
            return String.valueOf(today.shownProperty().get());
        }
    }

    private static List<String> texts(List<Stored> rows) {
        return rows.stream().map(row -> row.values().type().fields().stream().map(field -> String.valueOf(row.values().get(field))).toList().toString()).toList();
    }

    /// All that is written in a workbook or a document; other files are not packed text.
    private static String text(Path file) throws IOException {
        StringBuilder all = new StringBuilder(file.getFileName().toString());
        if (file.toString().matches(".*\\.(xlsx|docx)")) {
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry one : zip.stream().filter(part -> part.getName().matches(".*\\.(xml|rels)")).toList()) {
                    try (InputStream in = zip.getInputStream(one)) {
                        all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
        Files.delete(file);
        return all.toString();
    }

    private boolean tells(String text) {
        return text.contains(CANARY) || text.contains(name) || text.contains(SECRET) || text.contains("受限");
    }

    @Test
    void whoIsNotNamedLearnsNothingAnywhere() throws IOException {
        Map<String, List<String>> read = outlets(as(clerk));
        assertThat(read).as("all outlets were read").hasSizeGreaterThan(20);
        assertThat(read.get("entries")).as("open registers are seen").hasSize(1);
        assertThat(read.get("recent")).as("and other actions").anyMatch(title -> title.contains("志愿者名册"));
        assertThat(read.get("undo line")).as("the next that may be seen").anyMatch(title -> title.contains("志愿者名册"));
        read.forEach((outlet, texts) -> assertThat(texts.stream().anyMatch(this::tells)).as(outlet).isFalse());
    }

    @Test
    void whoIsNotNamedChangesAndUndoesNothing() {
        Wiring wiring = as(clerk);
        RegisterService registers = wiring.residents().registers();
        assertThat(registers.save(entry, entry.values().with(RegisterFields.OFFICER, "李明"))).isInstanceOf(SaveResult.Invalid.class);
        assertThat(registers.save(null, registers.blank(person).with(RegisterFields.REGISTER, "REG-CORRECT"))).isInstanceOf(SaveResult.Invalid.class);
        long concealed = head.historyService().recent().getFirst().id();
        assertThat(wiring.historyService().undo(concealed)).isInstanceOf(UndoResult.NothingToUndo.class);
        assertThat(head.residents().registers().of(person)).hasSize(2);
    }

    @Test
    void titlesSayNeitherWhoNorWhichEvenToTheHead() throws IOException {
        assertThat(outlets(head).get("entries")).as("he sees the entry").anyMatch(this::tells);
        assertThat(head.historyService().recent()).extracting(ChangeEntry::title).contains("改受限名册").noneMatch(title -> title.contains(name));
    }

    @Test
    void whoIsNamedSeesThatRegisterAndNoOther() {
        head.settings().readerService().name(clerk, Set.of(SECRET));
        try {
            RegisterService named = as(clerk).residents().registers();
            assertThat(named.of(person)).hasSize(2);
            assertThat(named.registers()).extracting(Register::code).contains(SECRET).doesNotContain("REG-CORRECT");
            assertThat(as(clerk).historyService().recent()).extracting(ChangeEntry::title).contains("改受限名册");
            assertThat(head.settings().looks().recent(1)).singleElement().satisfies(look -> assertThat(look.subject()).contains("李明 可以看").contains(name));
        } finally {
            head.settings().readerService().name(clerk, Set.of());
        }
        assertThat(as(clerk).residents().registers().of(person)).hasSize(1);
    }

    @Test
    void thePatrolSeesNoRegisterAtAll() {
        Wiring patrol = as(person("陈志强"));
        assertThat(patrol.residents().registers().registers()).isEmpty();
        assertThat(patrol.residents().registers().of(person)).isEmpty();
        assertThat(patrol.historyService().recent()).isEmpty();
        assertThat(patrol.historyService().undoable()).isEmpty();
    }
}
