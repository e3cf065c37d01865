package org.communityoffice.settings;

/// Who the office is: stands at the head of its papers.
///
/// @param name         the community, as 幸福里社区
/// @param street       the street office that it reports to; empty where not set
/// @param division     the code of its administrative division; empty where not set
/// @param contactPhone printed in full on notices; empty where not set
public record OfficeProfile(String name, String street, String division, String contactPhone) {
    public static final OfficeProfile NONE = new OfficeProfile("", "", "", "");
}
