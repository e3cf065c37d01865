package org.communityoffice.settings;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.communityoffice.model.Words;
import org.communityoffice.security.Act;
import org.communityoffice.security.Person;

/// Names who may see which restricted register; it holds from that person's next coming in.
public final class ReaderService {
    private final ReaderRepository repository;
    private final FactoryTables tables;
    private final CurrentUser user;
    private final LookService looks;

    public ReaderService(ReaderRepository repository, FactoryTables tables, CurrentUser user, LookService looks) {
        this.repository = repository;
        this.tables = tables;
        this.user = user;
        this.looks = looks;
    }

    public List<RestrictedRegister> registers() {
        return tables.rows("registers").stream().filter(row -> row.get("sensitivity").equals("restricted")).map(row -> new RestrictedRegister(row.get("code"), row.get("name_zh"))).toList();
    }

    public Set<String> of(Person person) {
        user.doing(Act.USERS);
        return repository.of(person.id());
    }

    public void name(Person person, Set<String> codes) {
        String by = user.doing(Act.USERS);
        String names = registers().stream().filter(one -> codes.contains(one.code())).map(RestrictedRegister::name).collect(Collectors.joining("、"));
        String title = codes.isEmpty() ? Words.of("settings.readers.none", person.name()) : Words.of("settings.readers.named", person.name(), names);
        repository.set(person.id(), codes, title, by);
        looks.record(LookKind.USERS, title, 0, false, "");
    }
}
