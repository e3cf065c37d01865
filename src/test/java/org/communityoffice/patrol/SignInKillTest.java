package org.communityoffice.patrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.database.TestOffice;
import org.communityoffice.group.TeamRepository;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A sheet that was being saved when the process was killed is there whole or not at all.
@Tag("fault")
class SignInKillTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final int SAVED = 7;
    @TempDir Path folder;

    @Test
    void aSheetIsSavedWholeOrNotAtAll() throws IOException, InterruptedException {
        TestOffice.create(folder).close();
        Process office = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), Saving.class.getName(), folder.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        int confirmed = 0;
        try (BufferedReader lines = office.inputReader()) {
            while (lines.readLine() != null) {
                confirmed++;
                if (confirmed == SAVED) {
                    office.toHandle().destroyForcibly();
                }
            }
        } finally {
            office.destroyForcibly();
        }
        assertThat(office.waitFor(30, TimeUnit.SECONDS)).isTrue();
        try (OfficeDatabase database = TestOffice.open(folder)) {
            List<Shift> shifts = new PatrolRepository(database).shifts(DAY, DAY.plusYears(1)).stream().filter(shift -> shift.members().size() == NightShift.NAMES.size()).toList();
            assertThat(shifts).allSatisfy(shift -> assertThat(shift.signIns().size()).isIn(0, NightShift.NAMES.size()));
            assertThat(shifts.stream().filter(shift -> !shift.signIns().isEmpty()).count()).isGreaterThanOrEqualTo(confirmed);
            assertThat(confirmed).isGreaterThanOrEqualTo(SAVED);
        }
    }

    /// Saves one sheet after another until it is killed, and says so once each is confirmed.
    static final class Saving {
        private Saving() {}

        public static void main(String[] arguments) {
            try (OfficeDatabase database = TestOffice.open(Path.of(arguments[0]))) {
                PatrolRepository patrol = new PatrolRepository(database);
                SignInService service = SignInServiceTest.service(database, patrol, new TeamRepository(database), LocalDateTime.of(2030, 1, 1, 8, 0), "王晓芸");
                for (int day = 0; day < 365; day++) {
                    SignInDesk desk = service.desk(NightShift.make(patrol, new TeamRepository(database), DAY.plusDays(day)).night()).orElseThrow();
                    SheetTyping typing = new SheetTyping(new SheetReading(desk.span(), service.now()), _ -> List.of(), desk.rules()::refusal);
                    if (typing.type(Sheet.of(desk.shift()), 0, SheetTyping.Column.IN, "0") instanceof SheetTyping.Typed.Changed(Sheet sheet, String _)) {
                        service.save(sheet.finding("无情况"), "");
                    }
                    System.out.println(day);
                    System.out.flush();
                }
            }
        }
    }
}
