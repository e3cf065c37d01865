package org.communityoffice.spreadsheet;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The names under which the columns of a book are found (`factory/import-columns.csv` and the labels of the field list).
public final class ColumnNames {
    private static final Pattern BRACKETS = Pattern.compile("[(\\[{【<《].*?[)\\]}】>》]");
    /// A column of somebody else than the row's own person.
    private static final Pattern OTHERS = Pattern.compile(
            ".*(户主|房东|业主|屋主|房主|监护|配偶|父亲|母亲|家长|联系人|负责|紧急|代理|担保|走访|采集|登记人|网格|楼长|志愿|帮扶|责任|承租|户长).*");
    private static final Pattern LEFT_OUT = Pattern.compile("[\\s\\p{Z}*:：.。_]+");
    private final Map<String, String> fields = new HashMap<>();
    private String own = "";

    /// Adds names of a field; the first to claim a name keeps it.
    public ColumnNames add(String field, List<String> names) {
        names.forEach(name -> fields.putIfAbsent(folded(name), field));
        return this;
    }

    /// Which field names the row's own person: a caption of that name (承租人 in a list of tenants) speaks of nobody else.
    public ColumnNames own(String field) {
        own = field;
        return this;
    }

    private boolean isOwn(String bare) {
        return !own.isEmpty() && own.equals(fields.get(bare));
    }

    private static String bareCaption(String caption) {
        return folded(caption).replaceAll("(基本)?(信息|情况|资料|内容)$", "");
    }

    /// The caption speaks of somebody else than the row's own person.
    boolean isOfOthers(String caption) {
        return isOthers(caption) && !isOwn(bareCaption(caption));
    }

    /// The field of a header, given the captions above it from top to bottom.
    public @Nullable String field(List<String> captions, String header) {
        String own = folded(header);
        for (int i = captions.size() - 1; i >= 0 && !own.isEmpty(); i--) {
            String parent = bareCaption(captions.get(i));
            String joined = fields.get(parent + own);
            if (joined != null) {
                return joined;
            }
            if (isOthers(parent) && !isOwn(parent)) {
                return null;
            }
        }
        return field(header);
    }

    @Nullable String field(String header) {
        String folded = folded(header);
        String exact = fields.get(folded);
        if (exact != null || folded.isEmpty()) {
            return exact;
        }
        String bare = BRACKETS.matcher(folded).replaceAll("");
        String found = fields.get(bare);
        if (found != null) {
            return found;
        }
        for (String piece : bare.split("[/、或,;]")) {
            String one = fields.get(piece);
            if (one == null || found != null && !found.equals(one)) {
                return null;
            }
            found = one;
        }
        return found;
    }

    /// The header speaks of somebody else than the row's own person.
    static boolean isOthers(String header) {
        return OTHERS.matcher(header).matches();
    }

    /// Half width, small letters, without blanks, stars and colons.
    static String folded(String header) {
        return LEFT_OUT.matcher(Normalizer.normalize(header, Normalizer.Form.NFKC)).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
