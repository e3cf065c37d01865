package org.communityoffice.settings;

import java.util.List;

/// One building of the office's list: its estate, its name there, other ways to write it.
public record Building(long id, String estate, String name, List<String> aliases) {

    public String title() {
        return estate + name;
    }
}
