package org.communityoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.communityoffice.activity.ActivityEntry;
import org.communityoffice.activity.ActivityFields;
import org.communityoffice.database.Office;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Values;
import org.communityoffice.pictures.PictureOffice;
import org.communityoffice.rental.RentalFields;
import org.communityoffice.rental.RentalService;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.ui.FindSource;
import org.communityoffice.ui.FoundThings;
import org.communityoffice.work.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ctrl+K finds people, activities, houses and papers, and each opens what it names.
class FindAllTest {
    @TempDir
    Path folder;

    @Test
    void eachKindIsFoundAndOpensItsRecord() throws Exception {
        try (Office office = PictureOffice.make(folder.resolve("office"))) {
            Wiring wiring = new Wiring(office, new CurrentUser("王晓芸", Role.CLERK), PictureOffice.CLOCK);
            PictureOffice.fill(wiring.residents().service(), 3);
            long activity = id(wiring.activities().service().save(null, new ActivityEntry(Values.none(ActivityFields.TYPE).change().set(ActivityFields.TITLE, "消防疏散演练")
                    .set(ActivityFields.STARTS_ON, LocalDate.now(PictureOffice.CLOCK)).done(), List.of(), List.of()), true));
            long house = id(wiring.rentals().service().save(null, Values.none(RentalFields.TYPE).change().set(RentalFields.ADDRESS, "东风里 12 号").set(RentalFields.STATUS, RentalService.LET)
                    .set(RentalFields.FLOORS, 3).done(), true));
            var person = wiring.residents().service().all().iterator().next();
            List<String> opened = new ArrayList<>();
            FoundThings found = wiring.found(Work.inline(), id -> opened.add("居民 " + id), id -> opened.add("活动 " + id), id -> opened.add("出租屋 " + id));
            wiring.foundPapers(found, code -> opened.add("材料 " + code));

            open(found, person.values().get(org.communityoffice.resident.ResidentFields.NAME, ""), "居民");
            open(found, "xfss", "活动");
            open(found, "东风里", "出租屋");
            open(found, "ydgzzj", "材料");
            open(found, "隐患台账", "材料");
            assertThat(opened).containsExactly("居民 " + person.id(), "活动 " + activity, "出租屋 " + house, "材料 RPT-01", "材料 RPT-10");
        }
    }

    private static void open(FoundThings found, String typed, String kind) {
        found.find(typed, groups -> {
            FindSource.Group group = groups.stream().filter(one -> one.kind().equals(kind)).findFirst().orElseThrow(() -> new AssertionError(typed + " finds no " + kind));
            group.hits().getFirst().open().run();
        });
    }

    private static long id(SaveResult saved) {
        return ((SaveResult.Saved) saved).record().id();
    }
}
