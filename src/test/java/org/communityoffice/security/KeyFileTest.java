package org.communityoffice.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keys on the disk: who gets in, who does not, and what a damaged file does.
class KeyFileTest {
    private static final KeyCost CHEAP = new KeyCost(64, 1, 1);
    private static final char[] PASSWORD = "樱花 2026".toCharArray();

    @TempDir
    Path folder;

    private final DataKey key = DataKey.random();
    private final RecoveryKey recovery = RecoveryKey.random();
    private final KeyRing ring = KeyRing.create("王办事员", Role.HEAD, PASSWORD, CHEAP, key, recovery, "HF-2026-01");

    @Test
    void passwordAndRecoveryKeyLeadToTheSameKey() throws IOException {
        KeyFile.write(folder, ring);
        KeyRing read = read(false);
        assertThat(unlocked(read.unlock("王办事员", PASSWORD))).isEqualTo(key.bytes());
        assertThat(unlocked(read.unlock(recovery))).isEqualTo(key.bytes());
        assertThat(read.firstUser().role()).isEqualTo(Role.HEAD);
    }

    @Test
    void wrongPasswordUnknownNameAndOtherKeyAreToldApart() {
        assertThat(ring.unlock("王办事员", "樱花 2027".toCharArray())).isEqualTo(new Unlock.WrongPassword());
        assertThat(ring.unlock("王办事员", new char[0])).isEqualTo(new Unlock.WrongPassword());
        assertThat(ring.unlock("李", PASSWORD)).isEqualTo(new Unlock.NoSuchUser());
        assertThat(ring.unlock(RecoveryKey.random())).isEqualTo(new Unlock.WrongRecoveryKey());
    }

    @Test
    void theUsualCostIsTheOneMeasured() {
        KeyRing usual = KeyRing.create("王", Role.HEAD, PASSWORD, KeyCost.USUAL, key, recovery, "HF-2026-01");
        assertThat(usual.firstUser().cost()).isEqualTo(new KeyCost(65536, 3, 1));
        assertThat(unlocked(usual.unlock("王", PASSWORD))).isEqualTo(key.bytes());
    }

    @Test
    void changingThePasswordWrapsTheSameKeyAnew() {
        KeyRing changed = ring.withPassword(ring.firstUser(), "新密码".toCharArray(), CHEAP, key);
        assertThat(unlocked(changed.unlock("王办事员", "新密码".toCharArray()))).isEqualTo(key.bytes());
        assertThat(changed.unlock("王办事员", PASSWORD)).isEqualTo(new Unlock.WrongPassword());
        assertThat(unlocked(changed.unlock(recovery))).isEqualTo(key.bytes());
    }

    @Test
    void aNewRecoveryPageMakesTheOldOneWorthless() {
        RecoveryKey other = RecoveryKey.random();
        KeyRing changed = ring.withRecoveryKey(other, "HF-2026-02", key);
        assertThat(unlocked(changed.unlock(other))).isEqualTo(key.bytes());
        assertThat(changed.unlock(recovery)).isEqualTo(new Unlock.WrongRecoveryKey());
    }

    @Test
    void everyAlteredByteOfTheWrappedKeyIsNoticed() {
        UserKey user = ring.firstUser();
        for (int i = 0; i < user.wrapped().length; i++) {
            byte[] wrapped = user.wrapped().clone();
            wrapped[i] ^= 1;
            UserKey altered = new UserKey(user.id(), user.name(), user.role(), user.cost(), user.salt(), wrapped);
            assertThat(new KeyRing(ring.officeId(), List.of(altered), List.of(), ring.recovery(), ring.seal()).unlock("王办事员", PASSWORD))
                    .isEqualTo(new Unlock.WrongPassword());
        }
    }

    @Test
    void aRoleCannotBeWrittenIntoTheFile() {
        UserKey user = ring.firstUser();
        UserKey altered = new UserKey(user.id(), user.name(), Role.CLERK, user.cost(), user.salt(), user.wrapped());
        KeyRing forged = new KeyRing(ring.officeId(), List.of(altered), List.of(), ring.recovery(), ring.seal());
        assertThat(forged.unlock("王办事员", PASSWORD)).isEqualTo(new Unlock.Altered());
        assertThat(forged.unlock(recovery)).isEqualTo(new Unlock.Altered());
    }

    @Test
    void someoneShutOutLeavesHisNameAndNoWayIn() throws IOException {
        KeyRing two = ring.withUser("李明", Role.CLERK, "xie-huo-shan".toCharArray(), CHEAP, key);
        UserKey li = two.user("李明").orElseThrow();
        assertThat(unlocked(two.unlock("李明", "xie-huo-shan".toCharArray()))).isEqualTo(key.bytes());
        KeyFile.write(folder, two);
        KeyFile.write(folder, two.without(li, key));
        for (String file : List.of(KeyFile.NAME, KeyFile.PREVIOUS)) {
            String text = Files.readString(folder.resolve(file));
            assertThat(text).as(file).contains("李明").doesNotContain(java.util.Base64.getEncoder().encodeToString(li.wrapped()));
        }
        KeyRing read = read(false);
        assertThat(read.unlock("李明", "xie-huo-shan".toCharArray())).isEqualTo(new Unlock.NoSuchUser());
        assertThat(unlocked(read.again(li.person(), "zai-lai-zai-lai".toCharArray(), CHEAP, key).unlock("李明", "zai-lai-zai-lai".toCharArray()))).isEqualTo(key.bytes());
    }

    @Test
    void aNewNameOrRoleLeavesThePasswordAndTheId() {
        KeyRing changed = ring.with(ring.firstUser(), "王主任", Role.CLERK, key);
        assertThat(changed.unlock("王主任", PASSWORD)).isInstanceOfSatisfying(Unlock.Unlocked.class,
                in -> assertThat(in.user().person()).isEqualTo(new Person(ring.firstUser().id(), "王主任", Role.CLERK)));
    }

    @Test
    void anyAlteredCharacterOfTheFileIsDamage() throws IOException {
        byte[] good = KeyFile.bytes(ring);
        int noticed = 0;
        for (int i = 0; i < good.length; i += 7) {
            byte[] bad = good.clone();
            bad[i] ^= 4;
            KeyFile.Reading reading = KeyFile.parse(bad);
            boolean samePlace = reading instanceof KeyFile.Reading.Read(KeyRing r, boolean p) && same(r);
            assertThat(reading instanceof KeyFile.Reading.Read && !samePlace).as("byte " + i).isFalse();
            noticed += samePlace ? 0 : 1;
        }
        assertThat(noticed).isGreaterThan(good.length / 7 * 8 / 10);
    }

    @Test
    void aTruncatedFileGivesWayToItsCopyWhichKnowsNoPasswordOfBefore() throws IOException {
        KeyFile.write(folder, ring);
        KeyFile.write(folder, ring.withPassword(ring.firstUser(), "新密码".toCharArray(), CHEAP, key));
        Path file = folder.resolve(KeyFile.NAME);
        byte[] whole = Files.readAllBytes(file);
        for (int length : List.of(0, 1, whole.length / 2, whole.length - 3)) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertThat(unlocked(read(true).unlock("王办事员", "新密码".toCharArray()))).isEqualTo(key.bytes());
            assertThat(read(true).unlock("王办事员", PASSWORD)).isEqualTo(new Unlock.WrongPassword());
        }
        Files.delete(file);
        assertThat(read(true).users()).hasSize(1);
    }

    @Test
    void aDamagedFileIsNeverKeptAsThePreviousCopy() throws IOException {
        KeyFile.write(folder, ring);
        KeyFile.write(folder, ring);
        Files.writeString(folder.resolve(KeyFile.NAME), "{");
        KeyFile.write(folder, ring);
        Files.delete(folder.resolve(KeyFile.NAME));
        assertThat(unlocked(read(true).unlock("王办事员", PASSWORD))).isEqualTo(key.bytes());
    }

    @Test
    void nothingAtAllDamageAndANewerProgramAreToldApart() throws IOException {
        assertThat(KeyFile.read(folder)).isEqualTo(new KeyFile.Reading.Missing());
        Files.writeString(folder.resolve(KeyFile.NAME), "[]");
        assertThat(KeyFile.read(folder)).isEqualTo(new KeyFile.Reading.Damaged());
        Files.writeString(folder.resolve(KeyFile.NAME), new String(KeyFile.bytes(ring), java.nio.charset.StandardCharsets.UTF_8).replace("\"format\" : 1", "\"format\" : 2"));
        assertThat(KeyFile.read(folder)).isEqualTo(new KeyFile.Reading.Newer());
    }

    @Test
    void nothingIsLeftBesideAndNoSecretIsInTheFile() throws IOException {
        KeyFile.write(folder, ring);
        KeyFile.write(folder, ring);
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all.map(p -> p.getFileName().toString())).containsExactlyInAnyOrder("keys.json", "keys.json.old");
        }
        String text = Files.readString(folder.resolve(KeyFile.NAME));
        assertThat(text).doesNotContain("樱花 2026").doesNotContain(java.util.Base64.getEncoder().encodeToString(key.bytes()));
        recovery.groups().forEach(group -> assertThat(text).doesNotContain("\"" + group));
    }

    @Test
    void derivedKeysDifferByPurposeAndAClosedKeyIsWiped() {
        assertThat(key.derive("attachments")).hasSize(32).isNotEqualTo(key.bytes()).isNotEqualTo(key.derive("backups"));
        key.close();
        assertThat(key.bytes()).containsOnly(0);
    }

    private boolean same(KeyRing other) {
        return other.unlock("王办事员", PASSWORD) instanceof Unlock.Unlocked && other.unlock(recovery) instanceof Unlock.Unlocked;
    }

    private KeyRing read(boolean fromPrevious) throws IOException {
        if (KeyFile.read(folder) instanceof KeyFile.Reading.Read(KeyRing found, boolean previous)) {
            assertThat(previous).isEqualTo(fromPrevious);
            return found;
        }
        return fail("not read");
    }

    private static byte[] unlocked(Unlock unlock) {
        return unlock instanceof Unlock.Unlocked(DataKey found, UserKey user) ? found.bytes() : fail("not unlocked");
    }
}
