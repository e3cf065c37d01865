package org.communityoffice.activity;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.communityoffice.plan.Festivals;
import org.communityoffice.settings.FactoryTables;

/// The themes that an activity of a type on a day may bear: that of its type, and the festivals near.
public final class ProposedThemes {
    private final Festivals festivals;
    private final FactoryTables tables;

    public ProposedThemes(Festivals festivals, FactoryTables tables) {
        this.festivals = festivals;
        this.tables = tables;
    }

    public List<String> of(LocalDate day, ActivityType type) {
        Set<String> out = new LinkedHashSet<>();
        festivals.near(day).stream().filter(festival -> festival.occasion() || festival.theme().equals(type.theme())).map(Festivals.Festival::theme).forEach(out::add);
        if (!type.theme().isEmpty() && !dated(type.theme())) {
            out.add(type.theme());
        }
        return List.copyOf(out);
    }

    private boolean dated(String theme) {
        return tables.table("themes").row(theme).map(row -> !row.get("calendar_kind").equals("none")).orElse(false);
    }
}
