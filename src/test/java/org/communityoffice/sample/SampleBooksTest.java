package org.communityoffice.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.communityoffice.Wiring;
import org.communityoffice.activity.ActivityFields;
import org.communityoffice.activity.ActivityFigures;
import org.communityoffice.activity.ActivityMonthRepository;
import org.communityoffice.activity.ActivityTypes;
import org.communityoffice.activity.Evidence;
import org.communityoffice.activity.Proof;
import org.communityoffice.attachment.AttachmentItem;
import org.communityoffice.attachment.AttachmentPlace;
import org.communityoffice.attachment.Drawn;
import org.communityoffice.database.Office;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.patrol.PatrolFigures;
import org.communityoffice.patrol.PatrolFiguresService;
import org.communityoffice.patrol.Shift;
import org.communityoffice.patrol.ShiftFields;
import org.communityoffice.patrol.ShiftKinds;
import org.communityoffice.patrol.SignInFields;
import org.communityoffice.report.PrintedPages;
import org.communityoffice.report.Report;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.sample.Watch.Place;
import org.communityoffice.settings.CurrentUser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The activities and the patrol of the sample office, opened again: they say what their generator says.
class SampleBooksTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final List<Values> PEOPLE = Community.of(Community.SEED, SampleOffice.RESIDENTS).people();
    private static final Watches WATCHES = new Watches(PEOPLE);

    @TempDir
    static Path folder;
    private static Office office;
    private static Wiring wiring;

    @BeforeAll
    static void made() throws IOException {
        office = MadeSample.open(folder.resolve("office"));
        wiring = new Wiring(office, new CurrentUser(office.user().name(), office.user().role()), MadeSample.MORNING);
    }

    @AfterAll
    static void closed() {
        office.close();
    }

    @Test
    void sixtyActivitiesOfKnownTypesWithTheirFigures() {
        ActivityTypes types = new ActivityTypes(wiring.tables());
        assertThat(wiring.activities().service().all()).hasSize(60).allSatisfy(one -> assertThat(types.of(one.values().get(ActivityFields.ACTIVITY_TYPE))).isPresent());
        ActivityFigures october = new ActivityMonthRepository(office.database()).figures(OCTOBER.atDay(1), OCTOBER.atEndOfMonth(), types);
        List<Held> held = Held.ALL.stream().filter(one -> YearMonth.from(one.day()).equals(OCTOBER)).toList();
        assertThat(october.held()).isEqualTo(held.size());
        assertThat(october.heads()).isEqualTo(held.stream().mapToInt(Held::heads).sum());
        ActivityFiles files = new ActivityFiles(PEOPLE);
        List<Held> helped = held.stream().filter(one -> !files.given(one).isEmpty()).toList();
        assertThat(october.entries()).isEqualTo(helped.stream().mapToInt(one -> files.given(one).size()).sum()).isPositive();
        assertThat(october.hours()).isEqualByComparingTo(helped.stream()
                .map(one -> new BigDecimal(one.minutes() <= 60 ? "1.5" : one.minutes() <= 100 ? "2" : "3").multiply(BigDecimal.valueOf(files.given(one).size())))
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Test
    void someEvidenceIsStillMissingAndEveryPictureCanBeSeen() {
        ActivityTypes types = new ActivityTypes(wiring.tables());
        Map<Long, Proof> proofs = wiring.activities().repository().proofs(LocalDate.of(2026, 1, 1), Watches.TODAY);
        long lacking = wiring.activities().service().all().stream().filter(one -> !Evidence.missing(types.of(one.values().get(ActivityFields.ACTIVITY_TYPE)).orElseThrow(),
                one.values(), proofs.getOrDefault(one.id(), Proof.NONE)).isEmpty()).count();
        assertThat(lacking).isBetween(10L, 50L);
        List<AttachmentItem> pictures = new ArrayList<>();
        wiring.activities().service().all().forEach(one -> pictures.addAll(wiring.attachmentService().of(new AttachmentPlace(ActivityFields.TYPE, one.id(), Proof.PHOTO, ""))));
        assertThat(pictures).hasSize(Held.ALL.stream().mapToInt(Held::photos).sum());
        assertThat(pictures).allSatisfy(one -> assertThat(wiring.attachmentService().draw(one.stored(), 120)).isInstanceOf(Drawn.Picture.class));
    }

    @Test
    void aMonthOfPatrolIsCountedAsItHappened() {
        PatrolFigures october = new PatrolFiguresService(wiring.patrol().repository(), new ShiftKinds(wiring.tables()), MadeSample.MORNING).month(OCTOBER);
        List<Watch> watches = WATCHES.all.stream().filter(one -> YearMonth.from(one.day()).equals(OCTOBER)).toList();
        List<Place> places = watches.stream().flatMap(one -> one.places().stream()).toList();
        assertThat(october.shifts()).isEqualTo(new PatrolFigures.Shifts(watches.size(), (int) watches.stream().filter(one -> one.present().size() >= 2).count()));
        assertThat(october.people()).isEqualTo(new PatrolFigures.People(places.size(), (int) places.stream().filter(Place::present).count(),
                (int) places.stream().filter(one -> one.outcome().equals(Watch.LATE)).count(), 0));
        assertThat(october.handedOver()).isEqualTo((int) new PatrolFiles(WATCHES).handingOver().stream().filter(one -> YearMonth.from(one.day()).equals(OCTOBER)).count()).isEqualTo(30);
        assertThat(october.found().all()).isEqualTo(4);
        assertThat(october.found().in24()).isEqualTo(3);
        assertThat(october.cover().gaps()).anyMatch(gap -> gap.from().toLocalDate().equals(LocalDate.of(2026, 10, 8)) && gap.to().toLocalDate().equals(LocalDate.of(2026, 10, 9)));
        assertThat(places).extracting(Place::outcome).contains(Watch.LATE, Watch.AFTERWARDS, Watch.ABSENT, Watch.SUBSTITUTED, Watch.HERE);
    }

    @Test
    void nobodyUnderEighteenWasOrWillBeThereAtNight() {
        ShiftKinds kinds = new ShiftKinds(wiring.tables());
        int young = 0;
        for (Shift shift : wiring.patrol().repository().shifts(Watches.FIRST, Watches.LAST)) {
            boolean night = kinds.night(shift.row().values().get(ShiftFields.SHIFT_KIND, ""), shift.span().orElseThrow());
            List<Long> people = new ArrayList<>();
            shift.members().forEach(one -> people.add(one.values().get(org.communityoffice.patrol.ShiftMemberFields.PERSON)));
            shift.signIns().forEach(one -> people.add(one.values().get(SignInFields.PERSON)));
            for (Long id : people) {
                Stored person = wiring.residents().repository().resident(id).orElseThrow();
                boolean grown = !person.values().get(ResidentFields.BIRTH_DATE, LocalDate.MAX).plusYears(18).isAfter(shift.day());
                assertThat(grown || !night).isTrue();
                young += grown ? 0 : 1;
            }
        }
        assertThat(young).isPositive();
    }

    @Test
    void lastNightsSheetWaitsAndTonightIsPlanned() {
        Shift first = wiring.patrol().signIns().first().orElseThrow();
        assertThat(first.day()).isEqualTo(Watches.TODAY.minusDays(1));
        assertThat(first.row().values().get(ShiftFields.SHIFT_KIND)).isEqualTo("YE");
        assertThat(first.signIns()).isEmpty();
        assertThat(first.members()).hasSize(4);
        List<Shift> planned = wiring.patrol().repository().shifts(Watches.TODAY, Watches.LAST);
        assertThat(planned).hasSize((int) WATCHES.all.stream().filter(one -> !one.day().isBefore(Watches.TODAY)).count()).allMatch(shift -> shift.signIns().isEmpty() && !shift.members().isEmpty());
        assertThat(wiring.patrol().repository().openItems(Watches.TODAY.atTime(9, 0))).hasSize(2);
    }

    @Test
    void theRotaOfAMonthIsOnePage() throws Exception {
        for (YearMonth month : List.of(OCTOBER, OCTOBER.plusMonths(1))) {
            Report rota = wiring.patrolParts().month().part(month).papers().stream().filter(paper -> paper.fileName().startsWith("RPT-13")).findFirst().orElseThrow().report();
            assertThat(PrintedPages.of(rota).pageCount()).isEqualTo(1);
        }
    }

    @Test
    void theDrawnPicturesAreSmall() {
        assertThat(SampleOffice.files()).allSatisfy((name, bytes) -> assertThat(!name.endsWith(".jpg") || bytes.length <= 15_000).as(name).isTrue());
    }
}
