package org.communityoffice.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.communityoffice.database.Office;
import org.communityoffice.database.OfficeFolder;
import org.communityoffice.database.TestOffice;
import org.communityoffice.model.Problem;
import org.communityoffice.security.KeyCost;
import org.communityoffice.security.NotAllowedException;
import org.communityoffice.security.Person;
import org.communityoffice.security.Role;
import org.communityoffice.security.Unlock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // set before each test
class UserServiceTest {
    private static final KeyCost CHEAP = new KeyCost(64, 1, 1);
    private static final String FIRST = "lan-tian-bai-yun";
    private static final String SECOND = "qing-shan-lv-shui";

    @TempDir
    Path folder;

    private Office office;
    private LookService looks;
    private UserService users;

    @BeforeEach
    void open() throws IOException {
        office = Office.make(new OfficeFolder(folder.resolve("office")), new Office.FirstUser("王晓芸", Role.HEAD, FIRST.toCharArray(), CHEAP), TestOffice.CLOCK).office();
        users = as(new CurrentUser(office.user().person()));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private UserService as(CurrentUser user) {
        looks = new LookService(new LookRepository(office.database()), user, TestOffice.CLOCK);
        return new UserService(office.keys(), CHEAP, user, looks);
    }

    private Person person(String name) {
        return users.accounts().stream().map(Account::person).filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private boolean opens(String name, String password) {
        return office.keys().ring().unlock(name, password.toCharArray()) instanceof Unlock.Unlocked;
    }

    @Test
    void aSecondUserComesIsRenamedAndGoes() {
        assertThat(users.areSeveral()).isFalse();
        assertThat(users.add(" 李明 ", Role.CLERK, SECOND.toCharArray())).isEmpty();
        assertThat(users.areSeveral()).isTrue();
        assertThat(opens("李明", SECOND)).isTrue();

        assertThat(users.change(person("李明"), "李小明", Role.PATROL)).isEmpty();
        assertThat(opens("李小明", SECOND)).isTrue();
        assertThat(person("李小明").role()).isEqualTo(Role.PATROL);

        assertThat(users.shutOut(person("李小明"))).isEmpty();
        assertThat(opens("李小明", SECOND)).isFalse();
        assertThat(users.accounts()).extracting(Account::active).containsExactly(true, false);
        assertThat(users.add("李小明", Role.CLERK, SECOND.toCharArray())).as("a name of the past").extracting(Problem::field).containsExactly("name");

        assertThat(users.reset(person("李小明"), "zai-lai-zai-lai".toCharArray())).as("let in again").isEmpty();
        assertThat(opens("李小明", "zai-lai-zai-lai")).isTrue();
        assertThat(looks.recent(9)).extracting(Look::kind).containsOnly(LookKind.USERS).hasSize(4);
        assertThat(looks.recent(9)).extracting(Look::by).containsOnly("王晓芸");
        assertThat(looks.recent(9)).extracting(Look::subject).contains("停用 李小明（巡逻录入）", "给 李小明 重设密码");
    }

    @Test
    void thereIsAlwaysAHeadAndNobodyShutsHimselfOut() {
        assertThat(users.shutOut(person("王晓芸"))).hasSize(1);
        assertThat(users.change(person("王晓芸"), "王晓芸", Role.CLERK)).extracting(Problem::field).containsExactly("role");
        users.add("李明", Role.HEAD, SECOND.toCharArray());
        assertThat(users.change(person("王晓芸"), "王晓芸", Role.CLERK)).isEmpty();
        assertThat(opens("王晓芸", FIRST)).isTrue();
    }

    @Test
    void namesAndPasswordsAreChecked() {
        assertThat(users.add("", Role.CLERK, SECOND.toCharArray())).hasSize(1);
        assertThat(users.add("王晓芸", Role.CLERK, SECOND.toCharArray())).hasSize(1);
        assertThat(users.add("李明", Role.CLERK, "kurz".toCharArray())).extracting(Problem::field).containsExactly("password");
        assertThat(users.accounts()).hasSize(1);
    }

    @Test
    void ownPasswordNeedsTheOldOneAndTouchesNothingElse() {
        assertThat(users.changeOwn("falsch".toCharArray(), SECOND.toCharArray())).extracting(Problem::field).containsExactly("old");
        assertThat(opens("王晓芸", FIRST)).isTrue();
        byte[] before = office.key().bytes();
        assertThat(users.changeOwn(FIRST.toCharArray(), SECOND.toCharArray())).isEmpty();
        assertThat(opens("王晓芸", FIRST)).isFalse();
        assertThat(office.keys().ring().unlock("王晓芸", SECOND.toCharArray())).isInstanceOfSatisfying(Unlock.Unlocked.class,
                in -> assertThat(in.key().bytes()).isEqualTo(before));
    }

    @Test
    void onlyTheHeadManagesUsers() {
        users.add("李明", Role.CLERK, SECOND.toCharArray());
        Person head = person("王晓芸");
        UserService clerk = as(new CurrentUser(person("李明")));
        assertThatThrownBy(() -> clerk.add("甲", Role.CLERK, SECOND.toCharArray())).isInstanceOf(NotAllowedException.class).hasMessage("办事员不能管用户，要做请找主任。");
        assertThatThrownBy(() -> clerk.reset(head, SECOND.toCharArray())).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> clerk.shutOut(head)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> clerk.change(head, "甲", Role.CLERK)).isInstanceOf(NotAllowedException.class);
        assertThat(clerk.changeOwn(SECOND.toCharArray(), "zai-lai-zai-lai".toCharArray())).isEqualTo(List.of());
    }
}
