package org.communityoffice.resident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityoffice.model.Stored;
import org.communityoffice.search.SearchGroup;
import org.communityoffice.search.SearchHit;
import org.communityoffice.search.SearchIndex;

/// Who of the roster is meant: by what is typed (initials, part of a name, last four, phone), or by a written name.
public final class NamingService {
    private final ResidentRepository residents;
    private final SearchIndex index;
    private final PersonLine line;

    public NamingService(ResidentRepository residents, SearchIndex index, PersonLine line) {
        this.residents = residents;
        this.index = index;
        this.line = line;
    }

    /// Who fits what is typed so far, the best first.
    public List<NamedPerson> like(String typed, int most) {
        List<NamedPerson> out = new ArrayList<>();
        for (SearchHit hit : index.find(typed, most).hits()) {
            if (hit.group() == SearchGroup.RESIDENT) {
                residents.resident(hit.id()).ifPresent(person -> out.add(person(person)));
            }
        }
        return out;
    }

    /// Who bears these names exactly; who lives here comes before who has left.
    public List<WrittenName> named(List<String> written) {
        Set<String> wanted = new HashSet<>(written);
        Map<String, List<Stored>> bearers = new HashMap<>();
        for (Stored person : residents.residents()) {
            String name = person.values().get(ResidentFields.NAME, "");
            if (wanted.contains(name)) {
                bearers.computeIfAbsent(name, _ -> new ArrayList<>()).add(person);
            }
        }
        return written.stream().map(name -> new WrittenName(name, here(bearers.getOrDefault(name, List.of())))).toList();
    }

    private List<NamedPerson> here(List<Stored> bearers) {
        List<Stored> living = bearers.stream().filter(person -> ResidentStatus.livingHere(person.values())).toList();
        return (living.isEmpty() ? bearers : living).stream().map(this::person).toList();
    }

    private NamedPerson person(Stored person) {
        return new NamedPerson(person.id(), person.values().get(ResidentFields.NAME, ""), line.of(person.values()));
    }
}
