package org.communityoffice.spreadsheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The phones of a cell; a number is never completed.
///
/// @param numbers 11 digits for mobiles, area-number for landlines
/// @param words   what stands beside them (儿子)
/// @param broken  what is no phone, as written
public record PhoneReading(List<String> numbers, List<String> words, List<String> broken) {
    private static final String MOBILE = "1[3-9](?:\\d{9}|\\d[- ]\\d{4}[- ]\\d{4}|\\d[- ]\\d{3}[- ]\\d{5}|\\d[- ]\\d{8}|\\d{5}[- ]\\d{4})";
    private static final String LANDLINE = "\\(?(0(?:10|2\\d|[3-9]\\d{2}))\\)?[- ]*(\\d{3,4}[- ]?\\d{4})(?:[-*#转 ]+(\\d{1,6}))?";
    private static final String SERVICE = "(?:400|800)[- ]?\\d{3,4}[- ]?\\d{3,4}|[2-8]\\d{6,7}";
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\d.])(?:(?:\\+|00)?\\(?86\\)?[- ]*)?(?:(?<mobile>" + MOBILE + ")|(?<land>" + LANDLINE + ")|(?<service>" + SERVICE + "))(?![\\d.])");
    private static final int MOBILE_DIGITS = 11;
    private static final Pattern LABELS = Pattern.compile("手机号?码?|电话号?码?|座机|固话|固定电话|联系电话|宅电|tel|TEL|Tel|[:：()（）,，.;；+\\-]+");

    public static PhoneReading of(Cell cell) {
        if (isMobile(cell.written())) {
            return new PhoneReading(List.of(cell.written()), List.of(), List.of());
        }
        List<String> numbers = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        String text = Normalizer.normalize(cell.written(), Normalizer.Form.NFKC).strip().replaceAll("['’‘`]", "").replaceFirst("^(\\d+)\\.0+$", "$1");
        for (String part : text.split("[、,;/\\\\|\\n\\r]+|或|和|及")) {
            if (!part.isBlank()) {
                read(part.strip(), numbers, words, broken);
            }
        }
        return new PhoneReading(numbers.stream().distinct().toList(), words, broken);
    }

    private static void read(String part, List<String> numbers, List<String> words, List<String> broken) {
        Matcher found = PHONE.matcher(part.replaceAll("[‐‑–—―]", "-"));
        List<String> here = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        int from = 0;
        while (found.find()) {
            rest.append(part, from, found.start()).append(' ');
            from = found.end();
            here.add(written(found));
        }
        rest.append(part.substring(from));
        String left = LABELS.matcher(rest).replaceAll(" ").strip();
        if (left.matches(".*\\d.*") || here.isEmpty()) {
            broken.add(part);
        } else if (!left.isEmpty()) {
            words.add(left);
        }
        numbers.addAll(here);
    }

    private static String written(Matcher found) {
        if (found.group("mobile") != null) {
            return found.group("mobile").replaceAll("[- ]", "");
        }
        if (found.group("land") != null) {
            String extension = found.group(5);
            return found.group(3) + "-" + found.group(4).replaceAll("[- ]", "") + (extension == null ? "" : "-" + extension);
        }
        return found.group("service").replaceAll("[- ]", "");
    }

    public static boolean isMobile(String number) {
        if (number.length() != MOBILE_DIGITS || number.charAt(0) != '1' || number.charAt(1) < '3') {
            return false;
        }
        for (int i = 1; i < MOBILE_DIGITS; i++) {
            if (number.charAt(i) < '0' || number.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
