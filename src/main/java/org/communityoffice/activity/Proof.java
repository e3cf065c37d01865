package org.communityoffice.activity;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What an activity has to show for itself.
///
/// @param photos     attached
/// @param papers     the files attached for anything else
/// @param attendees  how many are named
/// @param volunteers how many have hours
public record Proof(int photos, List<Paper> papers, int attendees, int volunteers) {
    public static final Proof NONE = new Proof(0, List.of(), 0, 0);
    public static final String PHOTO = "photo";
    public static final String SIGN_IN_SHEET = "sign_in_sheet";
    public static final String PROGRAMME = "programme";
    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff", "heic", "heif");
    /// What a scanned paper is called; a picture of that name is no photo of the activity.
    private static final List<String> PAPERS = List.of("签到", "节目单", "名次", "登记", "名单", "记录", "意见", "鉴定", "样", "评分", "课件", "讲稿", "凭证");

    static Proof of(List<Paper> files, int attendees, int volunteers) {
        List<Paper> papers = files.stream().filter(file -> !file.photo()).toList();
        return new Proof(files.size() - papers.size(), papers, attendees, volunteers);
    }

    /// A file that is attached.
    ///
    /// @param purpose what it was attached for; a file that was only attached is judged by its name
    public record Paper(String purpose, String name) {
        boolean photo() {
            String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            return purpose.equals(PHOTO) || !purpose.equals(SIGN_IN_SHEET) && !purpose.equals(PROGRAMME) && PICTURES.contains(ending) && PAPERS.stream().noneMatch(name::contains);
        }
    }

    boolean has(String purpose, String called) {
        return papers.stream().anyMatch(paper -> paper.purpose.equals(purpose) || paper.name.contains(called));
    }

    boolean named(String part) {
        return papers.stream().anyMatch(paper -> paper.name.contains(part));
    }

    /// 附了照片的按张数，没附的照表写.
    int photosOr(int typed) {
        return photos > 0 ? photos : typed;
    }
}
