package org.communityoffice.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.communityoffice.model.IdNumber;
import org.communityoffice.model.Values;
import org.communityoffice.resident.ResidentFields;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The sample office is what its generator writes, and its people could live.
class SampleOfficeTest {
    private static final Community SAMPLE = Community.of(Community.SEED, SampleOffice.RESIDENTS);

    @Test
    void theFilesAreWhatTheGeneratorWrites() throws IOException {
        Map<String, byte[]> written = SampleOffice.files();
        Set<String> there = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("sample-data"))) {
            files.filter(Files::isRegularFile).map(file -> Path.of("sample-data").relativize(file).toString().replace(File.separatorChar, '/')).filter(name -> !name.equals("README.md")).forEach(there::add);
        }
        assertThat(there).containsExactlyElementsOf(new TreeSet<>(written.keySet()));
        for (Map.Entry<String, byte[]> file : written.entrySet()) {
            byte[] kept = Files.readAllBytes(Path.of("sample-data", file.getKey()));
            if (file.getKey().endsWith(".xlsx")) {
                Map<String, String> now = parts(file.getValue());
                Map<String, String> before = parts(kept);
                assertThat(before.keySet()).as(file.getKey()).isEqualTo(now.keySet());
                assertThat(now.keySet()).filteredOn(part -> !now.getOrDefault(part, "").equals(before.get(part))).as("parts that differ in " + file.getKey()).isEmpty();
            } else {
                assertThat(kept).as(file.getKey()).containsExactly(file.getValue());
            }
        }
    }

    @Test
    void itIsSmallEnoughToBeDelivered() {
        assertThat(SampleOffice.files().values().stream().mapToInt(bytes -> bytes.length).sum()).isLessThan(1_500_000);
    }

    @Test
    void threeThousandPeopleInAThousandHouseholds() {
        assertThat(SAMPLE.people()).hasSize(3000);
        assertThat(SAMPLE.blocks()).hasSize(25);
        assertThat(SAMPLE.homes()).hasSizeBetween(1000, 1112);
        assertThat(SAMPLE.homes()).allSatisfy(home -> assertThat(home.people().getFirst().get(ResidentFields.RELATION_TO_HEAD)).isEqualTo("02"));
    }

    @Test
    void everyNumberIsValidUniqueAndFitsSexAndBirth() {
        Set<String> known = new HashSet<>();
        for (Values person : SAMPLE.people()) {
            String number = person.get(ResidentFields.ID_NO);
            if (number == null || !"111".equals(person.get(ResidentFields.ID_TYPE))) {
                continue;
            }
            assertThat(known.add(number)).isTrue();
            assertThat(number).startsWith("990101");
            assertThat(IdNumber.read(number)).isInstanceOfSatisfying(IdNumber.Reading.Valid.class, valid -> {
                assertThat(valid.birth()).isEqualTo(person.get(ResidentFields.BIRTH_DATE));
                assertThat(valid.male()).isEqualTo("1".equals(person.get(ResidentFields.SEX)));
            });
        }
        assertThat(known).hasSizeGreaterThan(2950);
    }

    @Test
    void nobodyIsTakenForAnotherAndPhonesAreInvented() {
        List<String> people = new ArrayList<>();
        for (Values person : SAMPLE.people()) {
            people.add(person.get(ResidentFields.NAME) + "/" + person.get(ResidentFields.BIRTH_DATE));
            assertThat(person.get(ResidentFields.PHONE, "13800000000")).matches("1380000[0-9]{4}(、1380000[0-9]{4})*");
        }
        assertThat(people).doesNotHaveDuplicates();
    }

    @Test
    void theMonthHasComingsAndGoings() {
        assertThat(SAMPLE.people()).filteredOn(p -> inOctober(p.get(ResidentFields.LEFT_ON))).hasSizeGreaterThan(5);
        assertThat(SAMPLE.people()).filteredOn(p -> inOctober(p.get(ResidentFields.ARRIVED_ON))).hasSizeGreaterThan(5);
        assertThat(SAMPLE.people()).filteredOn(p -> inOctober(p.get(ResidentFields.CANCELLED_ON))).hasSizeBetween(3, 6);
        assertThat(SAMPLE.people()).filteredOn(p -> inOctober(p.get(ResidentFields.BIRTH_DATE))).isNotEmpty();
    }

    private static boolean inOctober(@Nullable LocalDate day) {
        return day != null && day.getMonthValue() == 10 && day.getYear() == 2026;
    }

    private static Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
