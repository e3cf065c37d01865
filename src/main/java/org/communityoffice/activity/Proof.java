package org.communityoffice.activity;

import java.util.List;

/// What an activity has to show for itself.
///
/// @param photos    attached
/// @param papers    the names of the files attached for anything else, and what they are for
/// @param attendees named
/// @param volunteers with hours
public record Proof(int photos, List<Paper> papers, int attendees, int volunteers) {
    public static final Proof NONE = new Proof(0, List.of(), 0, 0);
    public static final String PHOTO = "photo";
    public static final String SIGN_IN_SHEET = "sign_in_sheet";
    public static final String PROGRAMME = "programme";

    static Proof of(List<Paper> files, int attendees, int volunteers) {
        List<Paper> papers = files.stream().filter(file -> !file.purpose.equals(PHOTO)).toList();
        return new Proof(files.size() - papers.size(), papers, attendees, volunteers);
    }

    /// A file that is attached.
    public record Paper(String purpose, String name) {}

    boolean has(String purpose) {
        return papers.stream().anyMatch(paper -> paper.purpose.equals(purpose));
    }

    boolean named(String part) {
        return papers.stream().anyMatch(paper -> paper.name.contains(part));
    }

    /// 附了照片的按张数，没附的照表写.
    int photosOr(int typed) {
        return photos > 0 ? photos : typed;
    }
}
