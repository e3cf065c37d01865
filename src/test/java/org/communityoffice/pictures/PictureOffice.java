package org.communityoffice.pictures;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.communityoffice.database.Office;
import org.communityoffice.database.TestOffice;
import org.communityoffice.model.IdNumber;
import org.communityoffice.model.Values;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.resident.ResidentService;
import org.communityoffice.security.Role;

/// A small office of invented people, for pictures and for working the screens in tests.
public final class PictureOffice {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-29T01:41:07Z"), ZoneId.of("Asia/Shanghai"));
    private static final List<String> NAMES = List.of("孙丽华", "何永福", "吴秀英", "司马文彬", "郑晓敏", "马振华", "刘建国", "陈淑芬", "王建国", "阿依古丽·买买提", "赵玉兰", "林凤仪", "周新民", "张秀梅", "周海波",
            "周一诺", "黄桂香", "沈根宝", "曾雪梅", "赵小满", "䶮文", "单国强", "仇玉珍", "买买提·艾力", "欧阳志远", "解放军", "查良明", "区小红", "盖春生", "尉迟恭");

    private PictureOffice() {}

    public static Office make(Path folder) throws java.io.IOException {
        return TestOffice.office(folder, "王晓芸", Role.HEAD, CLOCK);
    }

    /// Enters people as a clerk would, one after another.
    public static void fill(ResidentService residents, int many) {
        Random random = new Random(20261029);
        for (int i = 0; i < many; i++) {
            String name = NAMES.get(i % NAMES.size());
            boolean male = random.nextBoolean();
            LocalDate birth = LocalDate.of(1936 + random.nextInt(80), 1 + random.nextInt(12), 1 + random.nextInt(28));
            boolean family = i < NAMES.size() && (name.equals("张秀梅") || name.startsWith("周"));
            String home = family ? "樱花苑3号楼2单元502" : "樱花苑" + (1 + i % 9) + "号楼" + (1 + i % 3) + "单元" + (1 + i % 6) + "0" + (1 + i % 4);
            Values person = residents.blank().change()
                    .set(ResidentFields.NAME, name).set(ResidentFields.SEX, male ? "1" : "2").set(ResidentFields.BIRTH_DATE, birth)
                    .set(ResidentFields.ID_NO, number(birth, male, i)).set(ResidentFields.PHONE, i % 7 == 2 ? null : "1380000%04d".formatted(i))
                    .set(ResidentFields.RESIDENT_KIND, i % 5 == 3 ? "LD" : i % 7 == 4 ? "CZ" : "HJ").set(ResidentFields.RESIDENCE_ADDRESS, home)
                    .set(ResidentFields.RELATION_TO_HEAD, name.equals("周新民") || !family ? "02" : name.equals("张秀梅") ? "10" : name.equals("周海波") ? "20" : "42")
                    .set(ResidentFields.ETHNIC_GROUP, "01").set(ResidentFields.EDUCATION, "初中").done();
            residents.save(null, person, true);
        }
    }

    private static String number(LocalDate birth, boolean male, int i) {
        String digits = "990101" + birth.toString().replace("-", "") + "%02d".formatted(i % 100) + (male ? 1 + 2 * (i % 4) : 2 * (i % 4));
        return digits + IdNumber.checkDigit(digits);
    }
}
