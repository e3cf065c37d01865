package org.communityoffice.settings;

import org.communityoffice.model.Words;

/// Who the office is: stands at the head of its papers.
///
/// @param name         the community, as 幸福里社区
/// @param street       the street office that it reports to; empty where not set
/// @param division     the code of its administrative division; empty where not set
/// @param contactPhone printed in full on notices; empty where not set
public record OfficeProfile(String name, String street, String division, String contactPhone) {
    public static final OfficeProfile NONE = new OfficeProfile("", "", "", "");

    /// 幸福里社区居民委员会, as papers are signed.
    public String committee() {
        return name.endsWith("委员会") ? name : Words.of("settings.profile.committee", name);
    }
}
