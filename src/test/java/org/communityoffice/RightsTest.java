package org.communityoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.communityoffice.activity.ActivityFields;
import org.communityoffice.command.Books;
import org.communityoffice.database.Office;
import org.communityoffice.model.Values;
import org.communityoffice.patrol.IncidentFields;
import org.communityoffice.pictures.PictureOffice;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.security.Act;
import org.communityoffice.security.NotAllowedException;
import org.communityoffice.security.Rights;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.LookKind;
import org.communityoffice.settings.OfficeProfile;
import org.communityoffice.ui.InWindow;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.Stagehand;
import org.communityoffice.ui.Theme;
import org.communityoffice.work.Work;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// The table of rights holds where things are done, whichever screen or command asks.
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before all tests
@InWindow
class RightsTest {
    private static final Pattern UNCHECKED = Pattern.compile("(?:repository|patrol|database)\\.change\\((?:[^;{]*?), user\\.name\\(\\)");

    private Path temp;

    private Office office;

    @BeforeAll
    void open(@TempDir Path given) throws IOException {
        temp = given;
        office = PictureOffice.make(temp.resolve("office"));
    }

    @AfterAll
    void close() {
        office.close();
    }

    private Wiring as(Role role) {
        return new Wiring(office, new CurrentUser("某人", role), PictureOffice.CLOCK);
    }

    /// One thing for each right.
    private Map<Act, ThrowingCallable> deeds(Wiring wiring) {
        Map<Act, ThrowingCallable> all = new LinkedHashMap<>();
        all.put(Act.PATROL, () -> wiring.patrol().incidents().save(null, Values.none(IncidentFields.TYPE).change().set(IncidentFields.FOUND_AT, LocalDate.of(2026, 10, 29).atTime(9, 0))
                .set(IncidentFields.INCIDENT_KIND, "01").done()));
        all.put(Act.BOOKS, () -> wiring.residents().service().all());
        all.put(Act.EXPORT, () -> wiring.export(Books.RESIDENTS).write(temp.resolve("a.xlsx"), false, ""));
        all.put(Act.FULL_NUMBERS, () -> wiring.settings().looks().record(LookKind.FULL_NUMBER, "张三", 1, true, "核对"));
        all.put(Act.PAPERS, () -> wiring.monthly().papers(YearMonth.of(2026, 10)));
        all.put(Act.OFFICE, () -> wiring.profile().save(new OfficeProfile("樱花社区", "", "", "")));
        all.put(Act.BACKUP, () -> wiring.settings().users().requireBackup());
        all.put(Act.RECOVERY_KEY, () -> wiring.settings().users().changeRecoveryKey("HF-2026-09"));
        all.put(Act.USERS, () -> wiring.settings().users().add("", Role.CLERK, new char[0]));
        all.put(Act.LOOKS, () -> wiring.settings().looks().recent(1));
        return all;
    }

    @Test
    void eachRoleDoesWhatTheTableSaysAndNothingElse() {
        for (Role role : Role.values()) {
            deeds(as(role)).forEach((act, deed) -> {
                if (Rights.may(role, act)) {
                    assertThatCode(deed).as(role + " " + act).doesNotThrowAnyException();
                } else {
                    assertThatThrownBy(deed).as(role + " " + act).isInstanceOf(NotAllowedException.class).hasMessageContaining(role.label()).hasMessageContaining(act.label());
                }
            });
        }
    }

    @Test
    void theTableItself() {
        assertThat(Rights.of(Role.PATROL)).isEqualTo(Set.of(Act.PATROL));
        assertThat(Rights.of(Role.HEAD)).containsExactlyInAnyOrder(Act.values());
        assertThat(Rights.of(Role.CLERK)).doesNotContain(Act.USERS, Act.LOOKS, Act.RECOVERY_KEY).contains(Act.BOOKS, Act.EXPORT, Act.BACKUP);
    }

    @Test
    void thePatrolWritesNeitherPeopleNorActivities() {
        Wiring patrol = as(Role.PATROL);
        Values named = Values.none(ResidentFields.TYPE).change().set(ResidentFields.NAME, "张三").set(ResidentFields.STATUS, "在册").set(ResidentFields.PENDING, false).done();
        assertThatThrownBy(() -> patrol.residents().service().save(null, named, true)).isInstanceOf(NotAllowedException.class);
        assertThat(Values.none(ActivityFields.TYPE).type().table()).isEqualTo("activity");
        assertThatThrownBy(() -> patrol.activities().service().all()).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> patrol.rentals().service().all()).isInstanceOf(NotAllowedException.class);
    }

    /// A write that names the person without asking for the right would be a hole in the table.
    @Test
    void everyWriteOfAServiceAsksForARight() {
        SourceRulesTest.sources("src/main").forEach((file, text) -> {
            if (file.endsWith("Service.java")) {
                assertThat(UNCHECKED.matcher(text).find()).as(file).isFalse();
            }
        });
    }

    @Test
    void thePatrolSeesThePatrolPageAlone() throws Exception {
        Work work = Work.inline();
        OfficeView[] view = new OfficeView[1];
        Stagehand stage = new Stagehand(() -> {
            view[0] = new OfficeView(as(Role.PATROL), work, new Theme(false), Remembered.inMemory(), () -> { });
            return view[0].frame().root();
        });
        try {
            assertThat(view[0].frame().pages()).extracting(page -> page.title()).containsExactly("巡逻");
            assertThat(stage.on(() -> stage.<javafx.scene.Node>find("#find-box").isVisible())).isFalse();
            assertThat(stage.has(".dialog-box")).as("nothing was refused on the way in").isFalse();
        } finally {
            stage.close();
        }
    }
}
