package org.communityoffice.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.communityoffice.Wiring;
import org.communityoffice.attachment.Enclosed;
import org.communityoffice.command.Books;
import org.communityoffice.database.Office;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.pictures.PictureOffice;
import org.communityoffice.report.PaperController;
import org.communityoffice.resident.DeleteResult;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.LookKind;
import org.communityoffice.spreadsheet.ImportPlan;
import org.communityoffice.spreadsheet.ImportRow;
import org.communityoffice.spreadsheet.ImportService;
import org.communityoffice.spreadsheet.PlanRequest;
import org.communityoffice.work.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The state of the page 活动, without a window; today is 2026-10-29.
@SuppressWarnings("NullAway.Init") // set before each test
class ActivityControllerTest {
    @TempDir
    Path temp;

    private final List<String> told = new ArrayList<>();
    private Office office;
    private Wiring wiring;
    private ActivityController controller;

    @BeforeEach
    void open() throws IOException {
        office = PictureOffice.make(temp.resolve("office"));
        wiring = new Wiring(office, new CurrentUser("王晓芸", Role.HEAD), PictureOffice.CLOCK);
        PaperController papers = wiring.paperController(Work.inline());
        papers.onTold((title, text) -> told.add(title + "：" + text));
        controller = wiring.activities().controller(papers, Work.inline());
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Stored save(String title, String type, String day) {
        List<SaveResult> results = new ArrayList<>();
        controller.save(null, ActivityEntry.of(ActivityFixture.values(title, LocalDate.parse(day)).with(ActivityFields.ACTIVITY_TYPE, type)), Enclosed.NONE, true, results::add);
        return ((SaveResult.Saved) results.getFirst()).record();
    }

    private List<String> titles() {
        return controller.listedProperty().get().rows().stream().map(row -> row.values().get(ActivityFields.TITLE, "")).toList();
    }

    @Test
    void aMonthATypeAndWordsNarrowTheListAndASaveGoesToItsMonth() {
        save("重阳演出", "CUL-SHOW", "2026-10-18");
        save("读书会", "CUL-READ", "2026-10-19");
        assertThat(titles()).containsExactly("重阳演出", "读书会");
        Stored earlier = save("义诊", "LAW-CONS", "2026-09-05");
        assertThat(controller.filter().month()).isEqualTo(YearMonth.of(2026, 9));
        assertThat(titles()).containsExactly("义诊");
        assertThat(controller.fileProperty().get()).as("what was saved is open").satisfies(file -> assertThat(file.row().id()).isEqualTo(earlier.id()));
        controller.step(1);
        assertThat(titles()).containsExactly("重阳演出", "读书会");
        String branch = new ActivityTypes(new org.communityoffice.settings.FactoryTables()).of("CUL-SHOW").orElseThrow().branch();
        controller.show(new ActivityFilter(null, branch));
        assertThat(titles()).contains("重阳演出").doesNotContain("义诊");
        controller.show(new ActivityFilter(null, ""));
        assertThat(titles()).hasSize(3);
        assertThat(controller.listedProperty().get().months()).startsWith(YearMonth.of(2026, 10));
        controller.seek("无此活动");
        assertThat(titles()).isEmpty();
        assertThat(controller.listedProperty().get().all()).isEqualTo(3);
        controller.goTo(earlier.id());
        assertThat(controller.sought()).isEmpty();
        assertThat(controller.filter().month()).isEqualTo(YearMonth.of(2026, 9));
    }

    @Test
    void theFileCarriesPeopleHistoryAndEvidenceAndGoesWithItsActivity() {
        Stored show = save("重阳演出", "CUL-SHOW", "2026-10-18");
        controller.open(show.id());
        ActivityFile file = java.util.Objects.requireNonNull(controller.fileProperty().get());
        assertThat(file.history()).hasSize(1);
        assertThat(file.row().missing()).isNotEmpty();
        List<DeleteResult> told = new ArrayList<>();
        controller.delete(List.of(file.row()), told::add);
        assertThat(told).containsExactly(new DeleteResult.Deleted(1));
        assertThat(controller.fileProperty().get()).isNull();
        controller.delete(List.of(file.row()), told::add);
        assertThat(told.getLast()).as("twice").isInstanceOf(DeleteResult.NotDeleted.class);
    }

    @Test
    void savingOverAnotherTellsWhoseAndHisPeopleCanBeRead() {
        Stored saved = save("读书会", "CUL-READ", "2026-10-19");
        wiring.activities().service().save(saved, new ActivityEntry(saved.values(), List.of(new Attendee(null, "张三")), List.of()), true);
        List<SaveResult> results = new ArrayList<>();
        controller.save(saved, new ActivityEntry(saved.values(), List.of(new Attendee(null, "李四")), List.of()), Enclosed.NONE, true, results::add);
        Stored theirs = ((SaveResult.ChangedElsewhere) results.getFirst()).theirs();
        List<ActivityEntry> entry = new ArrayList<>();
        controller.entry(java.util.Objects.requireNonNull(theirs), entry::add);
        assertThat(entry.getFirst().attendees()).extracting(Attendee::name).containsExactly("张三");
    }

    @Test
    void theListGoesIntoAWorkbookThatIsReadBackWithoutAChangeAndTheExportIsRecorded() {
        save("重阳演出", "CUL-SHOW", "2026-10-18");
        save("=读书会", "CUL-READ", "2026-10-19");
        save("义诊", "LAW-CONS", "2026-09-05");
        controller.show(new ActivityFilter(YearMonth.of(2026, 10), ""));
        assertThat(controller.exportName()).isEqualTo("活动_2026年10月的全部类型_2026-10-29.xlsx");
        Path target = temp.resolve(controller.exportName());
        controller.export(controller.listedProperty().get().rows(), target);
        assertThat(told).singleElement().asString().contains("活动 2 场").contains("活动_2026年10月");
        ImportPlan plan = wiring.imports(Books.ACTIVITIES).plan(ImportService.open(target, null), PlanRequest.first());
        assertThat(plan.rows()).extracting(ImportRow::outcome).containsExactly(ImportRow.Outcome.SAME, ImportRow.Outcome.SAME);
        assertThat(wiring.settings().looks().recent(1)).singleElement().satisfies(look -> {
            assertThat(look.kind()).isEqualTo(LookKind.EXPORT);
            assertThat(look.subject()).isEqualTo("活动");
        });
        controller.export(List.of(), temp.resolve("没有这个夹").resolve("a.xlsx"));
        assertThat(told.getLast()).as("it says that nothing was written").doesNotContain("活动 0 场");
    }

    @Test
    void whatATypeWantsAndThePapersOfTheShownMonth() {
        assertThat(controller.wanted("CUL-SHOW")).startsWith("要附：");
        assertThat(controller.wanted("没有这类")).isEmpty();
        assertThat(controller.branches()).doesNotHaveDuplicates().isNotEmpty();
        controller.step(-1);
        assertThat(controller.listPaper().name()).contains("2026-09");
    }
}
