package org.communityoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.communityoffice.attachment.Enclosed;
import org.communityoffice.attachment.TestPictures;
import org.communityoffice.database.AttachmentFields;
import org.communityoffice.database.Attachments;
import org.communityoffice.database.Office;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.pictures.PictureOffice;
import org.communityoffice.rental.Answers;
import org.communityoffice.rental.HazardFields;
import org.communityoffice.rental.InspectionFields;
import org.communityoffice.rental.InspectionService;
import org.communityoffice.rental.RentalFields;
import org.communityoffice.rental.RentalRepository;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.ui.GivenPaths;
import org.communityoffice.ui.InWindow;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.Stagehand;
import org.communityoffice.ui.Theme;
import org.communityoffice.work.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An inspection by exception, by keyboard alone, keys counted; left and gone on with; opened again and corrected.
@InWindow
class InspectionJourneyTest {
    private static final LocalDate TODAY = LocalDate.now(PictureOffice.CLOCK);
    /// Three failing items with their words, a photo and a report: what three lines of a paper take.
    private static final int MOST_KEYS = 70;
    private @TempDir Path folder;
    private Office office;
    private Work work;
    private Wiring wiring;
    private InspectionService service;
    private Stored house;
    private Stagehand clerk;
    private int keys;

    @BeforeEach
    void open() throws Exception {
        office = PictureOffice.make(folder.resolve("office"));
        work = Work.threads(Platform::runLater);
        wiring = new Wiring(office, new CurrentUser("王晓芸", Role.CLERK), PictureOffice.CLOCK);
        service = wiring.rentalParts().inspections();
        Stored other = house("东风里12号");
        house = house("正兴门21号");
        assertThat(service.save(service.draft(other, TODAY.minusDays(20)).with(InspectionFields.INSPECTORS, "刘建军、何玉兰"), Enclosed.NONE, true)).isInstanceOf(SaveResult.Saved.class);
        GivenPaths paths = new GivenPaths(folder);
        Path photo = folder.resolve("防盗网.png");
        Files.write(photo, TestPictures.bytes(TestPictures.landscape(640, 480, 1), "png"));
        paths.take(photo);
        clerk = new Stagehand(() -> {
            OfficeView view = new OfficeView(wiring, work, new Theme(false), Remembered.inMemory(), paths, () -> { });
            Platform.runLater(view.frame()::focusPage);
            return view.frame().root();
        });
        Thread.sleep(300);
        clerk.press(KeyCode.CONTROL, KeyCode.DIGIT5);
        clerk.focusComesTo("rentals");
        Thread.sleep(500);
        clerk.press(KeyCode.HOME);
        clerk.until(() -> clerk.on(() -> clerk.has("#rentals")) ? Optional.of(true) : Optional.empty());
        Thread.sleep(300);
    }

    @AfterEach
    void close() throws Exception {
        clerk.close();
        work.close();
        office.close();
    }

    private Stored house(String address) {
        return ((SaveResult.Saved) wiring.rentals().service().save(null, wiring.rentals().service().blank().change().set(RentalFields.ADDRESS, address).set(RentalFields.LANDLORD, "吐尔逊·艾力")
                .set(RentalFields.HAS_WINDOW_BARS, true).set(RentalFields.HAS_ESCAPE_OPENING, false).set(RentalFields.PUBLIC_PASSAGE_BARS, false).set(RentalFields.HAS_EBIKE, false).done(), true)).record();
    }

    @Test
    void threeItemsFailAndTheRestPasses() throws Exception {
        press(KeyCode.CONTROL, KeyCode.J);
        clerk.focusComesTo("item-seek");
        fails("5", "402", "插座串接");
        press(KeyCode.ESCAPE);
        fails("19", "301", "焊死");
        press(KeyCode.ENTER);
        assertThat(clerk.focused()).as("perhaps serious: reported when?").isEqualTo("finding-reported_at");
        type("0900");
        press(KeyCode.F9);
        clerk.until(() -> clerk.on(() -> clerk.has(".photo-tile")) ? Optional.of(true) : Optional.empty());
        press(KeyCode.ESCAPE);
        fails("22", "2层", "堆物");
        press(KeyCode.F8);
        press(KeyCode.ESCAPE);
        assertThat(clerk.on(() -> count("N"))).isEqualTo("3");
        press(KeyCode.CONTROL, KeyCode.S);
        List<Stored> hazards = clerk.until(() -> Optional.of(hazards()).filter(all -> all.size() == 3));
        System.out.println("an inspection with three failing items: " + keys + " keys, 0 clicks");
        assertThat(keys).isLessThanOrEqualTo(MOST_KEYS);
        assertThat(hazards).extracting(one -> one.values().get(HazardFields.STATUS)).containsExactly("found", "found", "recheck_passed");
        assertThat(hazards.get(1).values().get(HazardFields.REPORTED_AT)).isEqualTo(TODAY.atTime(9, 0));
        assertThat(hazards.get(1).values().get(HazardFields.RESPONSIBLE)).isEqualTo("吐尔逊·艾力");
        Stored inspection = inspections().getLast();
        assertThat(inspection.values().get(InspectionFields.INSPECTORS)).isEqualTo("刘建军|何玉兰");
        assertThat(inspection.values().get(InspectionFields.CONCLUSION)).isEqualTo("FIX");
        assertThat(new Attachments(office).of(InspectionFields.TYPE, inspection.id())).singleElement().satisfies(photo -> assertThat(photo.values().get(AttachmentFields.PURPOSE)).isEqualTo("FC-19"));
        clerk.focusComesTo("field-which");
        clerk.press(KeyCode.ESCAPE);
        clerk.focusComesTo("rentals");
        clerk.press(KeyCode.CONTROL, KeyCode.Z);
        clerk.until(() -> hazards().isEmpty() ? Optional.of(true) : Optional.empty());
        assertThat(inspections()).isEmpty();
    }

    @Test
    void itIsLeftAndGoneOnWith() throws Exception {
        press(KeyCode.CONTROL, KeyCode.J);
        clerk.focusComesTo("item-seek");
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        press(KeyCode.SPACE);
        clerk.focusComesTo("finding-place");
        press(KeyCode.ESCAPE);
        press(KeyCode.DOWN);
        press(KeyCode.N);
        assertThat(clerk.on(() -> count("N"))).isEqualTo("1");
        String leftOut = clerk.on(() -> count("NA"));
        clerk.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(clerk.on(() -> count("NA"))).as("the last mark is taken back").isEqualTo(String.valueOf(Integer.parseInt(leftOut) - 1));
        press(KeyCode.CONTROL, KeyCode.S);
        clerk.focusComesTo("finding-description");
        assertThat(inspections()).as("nothing is said of the hazard").isEmpty();
        type("垂落");
        press(KeyCode.ESCAPE);
        press(KeyCode.ESCAPE);
        clerk.until(() -> clerk.on(() -> clerk.has("#dialog-leave")) ? Optional.of(true) : Optional.empty());
        clerk.press(KeyCode.TAB);
        clerk.press(KeyCode.TAB);
        clerk.press(KeyCode.ENTER);
        clerk.focusComesTo("rentals");
        Thread.sleep(300);
        press(KeyCode.CONTROL, KeyCode.J);
        clerk.focusComesTo("item-seek");
        assertThat(clerk.on(() -> count("N"))).as("what was entered is still there").isEqualTo("1");
        press(KeyCode.CONTROL, KeyCode.S);
        clerk.until(() -> Optional.of(hazards()).filter(all -> all.size() == 1));
    }

    @Test
    void aSavedOneIsOpenedAndCorrected() throws Exception {
        assertThat(service.save(service.draft(house, TODAY.minusDays(2)), Enclosed.NONE, true)).isInstanceOf(SaveResult.Saved.class);
        Thread.sleep(600);
        clerk.run(() -> clerk.<MenuButton>find("#inspections-before").getItems().getFirst().fire());
        clerk.focusComesTo("item-seek");
        fails("防盗网", "3层", "焊死");
        press(KeyCode.ESCAPE);
        clerk.run(() -> clerk.<TextField>find("#inspection-inspected_on").requestFocus());
        clerk.run(() -> clerk.<TextField>find("#inspection-inspected_on").setText("10-28"));
        press(KeyCode.CONTROL, KeyCode.S);
        clerk.until(() -> clerk.on(() -> clerk.has("#dialog-leave")) ? Optional.of(true) : Optional.empty());
        clerk.press(KeyCode.TAB);
        clerk.press(KeyCode.ENTER);
        clerk.until(() -> Optional.of(hazards()).filter(all -> all.size() == 1));
        Stored inspection = inspections().getLast();
        assertThat(inspection.values().get(InspectionFields.INSPECTED_ON)).isEqualTo(TODAY.minusDays(1));
        assertThat(Objects.requireNonNull(Answers.of(inspection.values().get(InspectionFields.ANSWERS)).byItem().get("FC-18")).result()).as("the first that names window bars").isEqualTo(Answers.Result.N);
        assertThat(wiring.rentals().service().find(house.id()).orElseThrow().values().get(RentalFields.LAST_INSPECTED_ON)).isEqualTo(TODAY.minusDays(1));
    }

    private void fails(String item, String where, String what) throws InterruptedException {
        type(item);
        press(KeyCode.ENTER);
        clerk.focusComesTo("finding-place");
        type(where);
        press(KeyCode.ENTER);
        type(what);
    }

    private String count(String result) {
        return clerk.<javafx.scene.layout.VBox>find("#count-" + result).getChildren().getFirst() instanceof Labeled number ? number.getText() : "";
    }

    private List<Stored> hazards() {
        RentalRepository repository = wiring.rentals().repository();
        return repository.read(reading -> repository.hazards(reading, house.id()));
    }

    private List<Stored> inspections() {
        RentalRepository repository = wiring.rentals().repository();
        return repository.read(reading -> repository.inspections(reading, house.id()));
    }

    private void press(KeyCode... codes) {
        keys += codes.length;
        clerk.press(codes);
    }

    /// A Chinese character costs two keys of the input method, anything else one.
    private void type(String text) {
        keys += text.codePoints().map(c -> c < 0x2000 ? 1 : 2).sum();
        clerk.type(text);
    }
}
