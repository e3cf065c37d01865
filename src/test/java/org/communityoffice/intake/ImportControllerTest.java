package org.communityoffice.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communityoffice.database.HistoryRepository;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.database.TestOffice;
import org.communityoffice.database.UndoResult;
import org.communityoffice.resident.Households;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.resident.ResidentImports;
import org.communityoffice.resident.ResidentRepository;
import org.communityoffice.resident.ResidentService;
import org.communityoffice.security.Role;
import org.communityoffice.settings.BuildingList;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.spreadsheet.Answer;
import org.communityoffice.spreadsheet.Column;
import org.communityoffice.spreadsheet.ImportRepository;
import org.communityoffice.spreadsheet.ImportService;
import org.communityoffice.spreadsheet.ImportRow.Outcome;
import org.communityoffice.spreadsheet.RowRules;
import org.communityoffice.work.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportControllerTest {
    private static final CurrentUser USER = new CurrentUser("王办事员", Role.CLERK);
    private static final Path INPUT = Path.of("src/test/resources/input");
    private static final String FIRST = """
            樱花苑3号楼住户情况登记表,,,,,
            序号,姓名,性别,身份证号,住址,手机/电话
            1,周新民,男,990101195703151133,3号楼2单元502,13800004471
            2,张秀梅,女,990101195911150426,3号楼2单元502,13800000012
            3,林凤仪,女,990101196001010913,3号楼2单元104,13800006631
            """;

    @TempDir
    private Path folder;

    private OfficeDatabase database;
    private ResidentRepository residents;
    private ImportController controller;

    @BeforeEach
    void open() throws IOException {
        database = TestOffice.create(Files.createDirectory(folder.resolve("office")));
        FactoryTables tables = new FactoryTables();
        FieldCatalogue catalogue = new FieldCatalogue(tables);
        residents = new ResidentRepository(database);
        BuildingList buildings = new BuildingList(List.of());
        Households households = new Households(residents, () -> buildings);
        ResidentService service = new ResidentService(residents, new HistoryRepository(database), catalogue, households, USER, TestOffice.CLOCK);
        ResidentImports imports = new ResidentImports(residents, service, households, tables, catalogue, new CodeLists(tables), TestOffice.CLOCK);
        controller = new ImportController(List.of(new ImportService(imports, new ImportRepository(database), USER)), Work.inline());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aFileIsShownThenImportedAndCanBeUndoneAsAWhole() throws IOException {
        controller.open(file("a.csv", FIRST));
        ImportState.Planned plan = planned();
        assertThat(plan.header()).isEqualTo("表头在第 2 行，6 列认出 5 列");
        assertThat(plan.button()).isEqualTo("导入 2 条（可撤销）");
        assertThat(plan.summary()).isEqualTo("新增 2 条 + 变更 0 条");
        assertThat(controller.linesProperty().get()).extracting(ImportLine::outcome).containsExactly(Outcome.REFUSE, Outcome.NEW, Outcome.NEW);
        assertThat(residents.residents()).isEmpty();

        controller.apply();
        assertThat(residents.residents()).hasSize(2);
        assertThat(controller.saidProperty().get()).satisfies(told -> assertThat(told.words()).startsWith("已导入 2 条")).matches(ImportController.Told::done);
        assertThat(planned().count(Outcome.SAME)).isEqualTo(2);

        HistoryRepository history = new HistoryRepository(database);
        assertThat(history.undo(history.recent(1).getFirst().id(), "王办事员")).isInstanceOf(UndoResult.Undone.class);
        assertThat(residents.residents()).isEmpty();
    }

    @Test
    void numbersAreMaskedAndTheWrongCellIsPainted() throws IOException {
        controller.open(file("a.csv", FIRST));
        ImportLine refused = controller.linesProperty().get().getFirst();
        assertThat(refused.name()).isEqualTo("林凤仪");
        assertThat(refused.wrong()).containsExactly("id_no");
        assertThat(refused.about()).contains("校验码");
        assertThat(controller.linesProperty().get().getLast().text("id_no")).matches("990\\*{11}\\d{4}");
        assertThat(controller.linesProperty().get().getLast().text("phone")).matches("138\\*{4}\\d{4}");
    }

    @Test
    void aSentenceQuotesNoWholeNumber() throws IOException {
        controller.open(file("a.csv", FIRST.replace("990101195703151133", "99010119570315113")));
        ImportLine refused = controller.linesProperty().get().getFirst();
        assertThat(refused.outcome()).isEqualTo(Outcome.REFUSE);
        assertThat(refused.about()).contains("18 位").doesNotContain("0119570315");
    }

    @Test
    void oldAndNewStandInTheCell() throws IOException {
        controller.open(file("a.csv", FIRST));
        controller.apply();
        controller.open(file("b.csv", FIRST.replace("13800000012", "13800009999")));
        ImportLine changed = controller.linesProperty().get().stream().filter(line -> line.outcome() == Outcome.CHANGED).findFirst().orElseThrow();
        assertThat(changed.change("phone")).satisfies(change -> {
            assertThat(change.before()).isEqualTo("138****0012");
            assertThat(change.after()).isEqualTo("138****9999");
        });
        controller.apply();
        assertThat(residents.residents()).anyMatch(person -> "13800009999".equals(person.values().get(ResidentFields.PHONE)));
    }

    @Test
    void filtersShowOneOutcome() throws IOException {
        controller.open(file("a.csv", FIRST));
        controller.filter(Outcome.NEW);
        assertThat(controller.linesProperty().get()).hasSize(2);
        controller.filter(Outcome.ASK);
        assertThat(controller.linesProperty().get()).isEmpty();
        controller.filter(null);
        assertThat(controller.linesProperty().get()).hasSize(3);
    }

    @Test
    void aDoubtfulRowIsDecidedAndTheNextComesUp() throws IOException {
        controller.open(file("a.csv", FIRST));
        controller.apply();
        controller.open(file("b.csv", FIRST.replace("3号楼2单元502", "8号楼1单元101")));
        List<ImportLine> asked = asked();
        assertThat(asked).hasSize(2).allMatch(line -> line.answers().contains(Answer.TAKE_NEW));
        List<Optional<RowRules.RowKey>> next = new ArrayList<>();
        controller.answer(asked.getFirst(), Answer.TAKE_NEW, next::add);
        assertThat(next).containsExactly(Optional.of(asked.getLast().key()));
        assertThat(asked()).hasSize(1);

        ImportLine decided = controller.linesProperty().get().stream().filter(ImportLine::answered).findFirst().orElseThrow();
        assertThat(decided.outcome()).isEqualTo(Outcome.CHANGED);
        controller.unanswer(decided);
        assertThat(asked()).hasSize(2);

        controller.apply();
        assertThat(residents.residents()).allMatch(person -> "3号楼2单元502".equals(person.values().get(ResidentFields.RESIDENCE_ADDRESS)));
    }

    @Test
    void anotherRowBecomesTheHeaderAndAColumnIsMappedByHand() throws IOException {
        controller.open(file("a.csv", FIRST.replace("手机/电话", "怎么找")));
        assertThat(planned().shown().orElseThrow().unmapped()).extracting(Column::index).contains(5);
        controller.column(5, "phone");
        assertThat(controller.linesProperty().get().getLast().text("phone")).isEqualTo("138****0012");
        controller.column(4, Column.LEFT_OUT);
        assertThat(controller.linesProperty().get().getLast().text("residence_address")).isEmpty();
        controller.header(3);
        assertThat(controller.stateProperty().get()).isInstanceOfAny(ImportState.NoTable.class, ImportState.Planned.class);
        controller.header(2);
        assertThat(planned().header()).startsWith("表头在第 2 行");
    }

    @Test
    void aFileIsLaidAsideWithItsDecisionsAndTakenUpAgain() throws IOException {
        controller.open(file("a.csv", FIRST));
        controller.column(5, "");
        controller.layAside();
        assertThat(controller.stateProperty().get()).isEqualTo(new ImportState.NoFile("a.csv"));
        assertThat(controller.linesProperty().get()).isEmpty();
        controller.takeUp();
        assertThat(controller.linesProperty().get().getLast().text("phone")).isEmpty();
    }

    @Test
    void anEncryptedFileAsksForItsPasswordAndABrokenOneIsSaidInOneSentence() {
        controller.open(INPUT.resolve("A12_低保家庭名册(加密).xlsx"));
        assertThat(controller.stateProperty().get()).isInstanceOf(ImportState.Locked.class);
        controller.password("wrong".toCharArray());
        assertThat(controller.stateProperty().get()).isInstanceOfSatisfying(ImportState.Locked.class, locked -> assertThat(locked.sentence()).contains("密码不对"));
        controller.open(INPUT.resolve("A14_通知.xlsx"));
        assertThat(controller.stateProperty().get()).isInstanceOfSatisfying(ImportState.Refused.class, refused -> assertThat(refused.sentence()).isNotBlank());
        controller.close();
        assertThat(controller.stateProperty().get()).isEqualTo(new ImportState.NoFile(""));
    }

    @Test
    void sheetsCanBeLeftOutAndSeen() {
        controller.open(INPUT.resolve("A02_居民信息登记表(分楼栋).xls"));
        ImportState.Planned first = planned();
        List<String> read = first.plan().dataSheets().stream().map(sheet -> sheet.name()).toList();
        assertThat(read).hasSizeGreaterThan(1);
        controller.readSheet(read.getFirst(), false);
        assertThat(planned().plan().dataSheets()).hasSize(read.size() - 1);
        assertThat(planned().records()).isLessThan(first.records());
        controller.preview(read.getFirst());
        assertThat(planned().sheet()).isEqualTo(read.getFirst());
    }

    private List<ImportLine> asked() {
        return controller.linesProperty().get().stream().filter(line -> line.outcome() == Outcome.ASK).toList();
    }

    private ImportState.Planned planned() {
        assertThat(controller.stateProperty().get()).isInstanceOf(ImportState.Planned.class);
        return (ImportState.Planned) controller.stateProperty().get();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
