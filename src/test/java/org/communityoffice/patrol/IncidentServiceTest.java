package org.communityoffice.patrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.communityoffice.database.DeletedRecord;
import org.communityoffice.database.HistoryRepository;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.database.RecordChange;
import org.communityoffice.database.TestOffice;
import org.communityoffice.database.UndoResult;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.FactoryTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a patrol found: the 24 hours, what is refused, and that nothing of it is lost.
class IncidentServiceTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2024, 3, 1, 8, 0);
    @TempDir Path folder;
    OfficeDatabase database;
    HistoryRepository history;
    IncidentService service;

    @BeforeEach
    void open() {
        Clock clock = Clock.fixed(NOW.atZone(ZoneId.systemDefault()).toInstant(), ZoneId.systemDefault());
        database = TestOffice.create(folder, clock);
        history = new HistoryRepository(database);
        service = new IncidentService(new PatrolRepository(database), history, new CodeLists(new FactoryTables()), new CurrentUser("王晓芸", Role.CLERK), clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aDayToDealWithItAlsoOverTheLeapDay() {
        assertThat(service.state(found(NOW.minusHours(7))).words()).isEqualTo("剩 17 小时");
        assertThat(service.state(found(LocalDateTime.of(2024, 2, 29, 8, 0)))).as("just a day ago").isEqualTo(new IncidentState("剩 0 小时", "soon", true));
        assertThat(service.state(found(LocalDateTime.of(2024, 2, 29, 7, 0))).tone()).isEqualTo("late");
        assertThat(service.state(found(LocalDateTime.of(2024, 2, 28, 23, 0)).with(IncidentFields.HANDLED_AT, LocalDateTime.of(2024, 2, 29, 23, 0))).tone()).isEqualTo("good");
        assertThat(service.state(found(LocalDateTime.of(2024, 2, 28, 23, 0)).with(IncidentFields.HANDLED_AT, LocalDateTime.of(2024, 2, 29, 23, 1)))).satisfies(late -> {
            assertThat(late.open()).isFalse();
            assertThat(late.words()).isEqualTo("超时处置");
        });
    }

    @Test
    void whatIsMissingOrCannotBeIsSaidBesideItsField() {
        Values empty = Values.none(IncidentFields.TYPE);
        assertThat(problems(service.save(null, empty))).containsExactlyInAnyOrder("found_at", "post", "incident_kind");
        assertThat(problems(service.save(null, found(NOW.plusMinutes(1))))).containsExactly("found_at");
        assertThat(problems(service.save(null, found(NOW).with(IncidentFields.HANDLED_AT, NOW.minusMinutes(1))))).containsExactly("handled_at");
        assertThat(history.recent(9)).isEmpty();
    }

    @Test
    void theMonthIsThatOfTheFindingAndWhatIsOpenIsDue() {
        saved(service.save(null, found(LocalDateTime.of(2024, 2, 29, 23, 59))));
        saved(service.save(null, found(LocalDateTime.of(2024, 3, 1, 0, 0)).with(IncidentFields.HANDLED_AT, NOW)));
        assertThat(service.ofMonth(YearMonth.of(2024, 2))).hasSize(1);
        assertThat(service.ofMonth(YearMonth.of(2024, 3))).hasSize(1);
        assertThat(service.due()).isEqualTo(1);
    }

    @Test
    void whereItWentIsKeptWithItsNumberForTheBookThatTakesIt() {
        Stored saved = saved(service.save(null, found(NOW).change().set(IncidentFields.TRANSFER_KIND, "隐患台账").set(IncidentFields.TRANSFER_REF, "YH-000012").done()));
        Stored changed = saved(service.save(saved, saved.values().with(IncidentFields.ACTION, "已断电")));
        assertThat(changed.values().get(IncidentFields.INCIDENT_NO, "")).isEqualTo(saved.values().get(IncidentFields.INCIDENT_NO, "")).startsWith("QK-");
        assertThat(service.find(saved.id()).orElseThrow().values()).satisfies(values -> {
            assertThat(values.get(IncidentFields.TRANSFER_KIND)).isEqualTo("隐患台账");
            assertThat(values.get(IncidentFields.TRANSFER_REF)).isEqualTo("YH-000012");
        });
        assertThat(service.history(saved.id())).extracting(RecordChange::kind).containsExactly(RecordChange.Kind.CHANGED, RecordChange.Kind.ADDED);
        assertThat(service.history(saved.id()).getFirst().fields()).extracting(RecordChange.FieldChange::field).containsExactly("action");
    }

    @Test
    void deletedItLiesInTheBinAndComesBackAndEachStepIsUndone() {
        Stored saved = saved(service.save(null, found(NOW)));
        assertThat(service.delete(saved)).isTrue();
        assertThat(service.find(saved.id())).isEmpty();
        DeletedRecord bin = history.recycled(IncidentFields.TYPE, 9).getFirst();
        history.bringBack(bin, "找回", "王晓芸");
        assertThat(service.find(saved.id()).orElseThrow().values()).isEqualTo(saved.values());
        Stored again = service.find(saved.id()).orElseThrow();
        saved(service.save(again, again.values().with(IncidentFields.POST, "东门")));
        assertThat(history.undo(history.recent(1).getFirst().id(), "王晓芸")).isInstanceOf(UndoResult.Undone.class);
        assertThat(service.find(saved.id()).orElseThrow().values().get(IncidentFields.POST)).isEqualTo("青石巷口");
    }

    @Test
    void whatSomebodyElseChangedIsNotWrittenOver() {
        Stored read = saved(service.save(null, found(NOW)));
        saved(service.save(read, read.values().with(IncidentFields.ACTION, "已劝离")));
        assertThat(service.save(read, read.values().with(IncidentFields.ACTION, "已报警"))).isInstanceOfSatisfying(SaveResult.ChangedElsewhere.class, elsewhere -> assertThat(elsewhere.by()).isEqualTo("王晓芸"));
        assertThat(service.delete(read)).isFalse();
    }

    private Values found(LocalDateTime at) {
        return service.blank(null).change().set(IncidentFields.FOUND_AT, at).set(IncidentFields.POST, "青石巷口").set(IncidentFields.INCIDENT_KIND, "ZD").set(IncidentFields.DESCRIPTION, "三轮车占道").done();
    }

    private static Stored saved(SaveResult result) {
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return ((SaveResult.Saved) result).record();
    }

    private static List<String> problems(SaveResult result) {
        assertThat(result).isInstanceOf(SaveResult.Invalid.class);
        return ((SaveResult.Invalid) result).problems().stream().map(Problem::field).toList();
    }
}
