package org.communityoffice.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.database.TestOffice;
import org.communityoffice.report.Block;
import org.communityoffice.report.PaperToShow;
import org.communityoffice.report.Report;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.Look;
import org.communityoffice.settings.LookKind;
import org.communityoffice.settings.LookRepository;
import org.communityoffice.settings.LookService;
import org.communityoffice.settings.OfficeProfileService;
import org.communityoffice.settings.SettingRepository;
import org.communityoffice.upkeep.LookController.Filter;
import org.communityoffice.upkeep.LookController.Since;
import org.communityoffice.work.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // set before each test
class LookControllerTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 9, 41);

    @TempDir
    Path folder;

    private OfficeDatabase database;
    private LookController controller;

    @BeforeEach
    void record() {
        database = TestOffice.create(folder);
        at(NOW.minusDays(60), "李明").record(LookKind.PRINT, "居民花名册", 128, false, "");
        at(NOW.minusDays(3), "李明").record(LookKind.FULL_NUMBER, "张三", 1, true, "核对身份");
        at(NOW, "王晓芸").record(LookKind.EXPORT, "居民", 200, true, "报街道");
        CurrentUser head = new CurrentUser("王晓芸", Role.HEAD);
        controller = new LookController(at(NOW, "王晓芸"), new OfficeProfileService(new SettingRepository(database), head), clock(NOW), Work.inline());
        controller.load();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Clock clock(LocalDateTime moment) {
        return Clock.fixed(moment.atZone(ZoneId.systemDefault()).toInstant(), ZoneId.systemDefault());
    }

    private LookService at(LocalDateTime moment, String who) {
        return new LookService(new LookRepository(database), new CurrentUser(who, Role.HEAD), clock(moment));
    }

    @Test
    void theRecordIsNarrowedByWhoHowWhenAndWords() {
        assertThat(controller.rowsProperty().get()).extracting(Look::subject).containsExactly("居民", "张三", "居民花名册");
        assertThat(controller.people()).containsExactly("李明", "王晓芸");
        shows(new Filter("李明", null, Since.EVER, ""), "张三", "居民花名册");
        shows(new Filter("", LookKind.EXPORT, Since.EVER, ""), "居民");
        shows(new Filter("", null, Since.TODAY, ""), "居民");
        shows(new Filter("", null, Since.WEEK, ""), "居民", "张三");
        shows(new Filter("", null, Since.MONTH, "核对"), "张三");
        shows(new Filter("李明", LookKind.EXPORT, Since.EVER, ""));
    }

    private void shows(Filter filter, String... subjects) {
        controller.show(filter);
        assertThat(controller.rowsProperty().get()).as(filter.toString()).extracting(Look::subject).containsExactly(subjects);
    }

    @Test
    void whatIsShownBecomesAPaperAndItsLeavingIsRecordedToo() {
        controller.show(new Filter("李明", null, Since.EVER, ""));
        PaperToShow paper = controller.paper();
        Report report = paper.facts().get();
        assertThat(report.blocks().stream().filter(Block.Table.class::isInstance).map(Block.Table.class::cast).findFirst().orElseThrow().groups()).hasSize(2);
        assertThat(report.toString()).contains("核对身份", "2026-11-21 09:41").doesNotContain("报街道");
        paper.leaves().accept(PaperToShow.Leaving.SAVED);
        assertThat(at(NOW, "王晓芸").recent(1)).singleElement().satisfies(look -> {
            assertThat(look.kind()).isEqualTo(LookKind.EXPORT);
            assertThat(look.subject() + look.headCount() + look.purpose()).isEqualTo("查阅记录2李明");
        });
    }
}
