package org.communityoffice.activity;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communityoffice.model.Values;

/// Whether what the type of an activity wants as evidence is there.
public final class Evidence {
    private static final Pattern PHOTOS = Pattern.compile("照片(?:≥|>=)?(\\d+)?张?");
    private static final Pattern EACH = Pattern.compile("前后对比照片各(\\d+)张");

    private Evidence() {}

    /// One thing that is wanted.
    public record Item(String name, boolean there) {}

    /// Everything the type wants, in its order; nothing where the type is not known.
    public static List<Item> of(ActivityType type, Values activity, Proof proof) {
        return type.evidence().stream().map(wanted -> new Item(wanted, there(wanted, activity, proof))).toList();
    }

    public static List<String> missing(ActivityType type, Values activity, Proof proof) {
        return of(type, activity, proof).stream().filter(item -> !item.there).map(Item::name).toList();
    }

    private static boolean there(String wanted, Values activity, Proof proof) {
        int photos = proof.photosOr(activity.get(ActivityFields.PHOTO_COUNT, 0));
        Matcher each = EACH.matcher(wanted);
        if (each.matches()) {
            return photos >= 2 * Integer.parseInt(each.group(1));
        }
        Matcher some = PHOTOS.matcher(wanted);
        if (some.find() && wanted.contains("照片")) {
            return photos >= (some.group(1) == null ? 1 : Integer.parseInt(some.group(1)));
        }
        return switch (wanted) {
            case "签到表" -> proof.has(Proof.SIGN_IN_SHEET, "签到");
            case "节目单" -> proof.has(Proof.PROGRAMME, wanted);
            case "课件", "课件或讲稿" -> proof.has(Proof.PROGRAMME, "课件") || proof.named("讲稿");
            case "时长登记" -> proof.volunteers() > 0;
            case "名单" -> proof.attendees() > 0 || proof.has(Proof.SIGN_IN_SHEET, "签到");
            case "小结" -> activity.has(ActivityFields.RESULT_SUMMARY);
            // 名次表, 咨询登记 …: a file that is called so
            default -> proof.named(wanted);
        };
    }
}
