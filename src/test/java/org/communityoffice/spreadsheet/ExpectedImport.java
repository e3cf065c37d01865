package org.communityoffice.spreadsheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Compares the result of an import with what `expected/*.json` says of the file, by the rules of the sample's EXPECTED.md.
public final class ExpectedImport {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> MAY_ASK = Set.of(
            "ID_MISSING", "PHONE_INVALID", "DATE_PARTIAL", "DATE_AMBIGUOUS", "DATE_INVALID", "AGE_ONLY", "AGE_ID_MISMATCH", "CELL_ERROR", "HIDDEN_ROW",
            "DATE_SERIAL_PLAIN", "ADDRESS_MISSING", "COUNT_INVALID", "YESNO_UNREADABLE", "TIME_MISSING", "TIME_INVALID");
    private final JsonNode want;
    private final JsonNode got;
    private final List<String> wrong = new ArrayList<>();

    private ExpectedImport(JsonNode want, JsonNode got) {
        this.want = want;
        this.got = got;
    }

    /// What differs, a line each.
    public static List<String> differences(Path expected, String result) throws IOException {
        ExpectedImport compared = new ExpectedImport(JSON.readTree(expected.toFile()), JSON.readTree(result));
        compared.compare();
        return compared.wrong;
    }

    private void compare() {
        boolean afterPassword = want.has("afterPassword") && got.path("fileOutcome").asText().equals("read");
        if (!want.path("fileOutcome").asText().equals("read") && !afterPassword) {
            if (!Set.of("ask", "refuse").contains(got.path("fileOutcome").asText()) || got.path("fileProblems").isEmpty() || !got.path("rows").isEmpty()) {
                wrong.add("file should be refused");
            }
            want.path("fileProblems").forEach(code -> {
                if (!texts(got.path("fileProblems")).contains(code.asText())) {
                    wrong.add("file problem " + code.asText());
                }
            });
            return;
        }
        rows();
        totals();
        problemRows();
    }

    private void rows() {
        Map<String, JsonNode> byPlace = new HashMap<>();
        Map<Integer, JsonNode> byRow = new HashMap<>();
        got.path("rows").forEach(row -> {
            byPlace.put(row.path("sheet").asText() + "!" + row.path("row").asInt(), row);
            byRow.put(row.path("row").asInt(), row);
        });
        Map<String, String> prefixes = new HashMap<>();
        want.path("sheets").forEach(sheet -> prefixes.put(sheet.path("name").asText(), sheet.path("addressPrefix").asText("")));
        boolean oneSheet = new HashSet<>(texts(want.path("rows").findValues("sheet"))).size() <= 1;
        Set<JsonNode> seen = new HashSet<>();
        for (JsonNode row : want.path("rows")) {
            String place = row.path("sheet").asText() + "!" + row.path("row").asInt();
            JsonNode here = byPlace.getOrDefault(place, oneSheet ? byRow.get(row.path("row").asInt()) : null);
            if (here == null) {
                wrong.add(place + " is missing");
                continue;
            }
            seen.add(here);
            row(place, row, here, prefixes.getOrDefault(row.path("sheet").asText(), ""));
        }
        if (!want.path("sampleOnly").asBoolean()) {
            got.path("rows").forEach(row -> {
                if (!seen.contains(row) && row.path("outcome").asText().equals("import")) {
                    wrong.add("imported, but no record: " + row.path("row"));
                }
            });
        }
    }

    private void row(String place, JsonNode row, JsonNode here, String prefix) {
        List<String> allowed = new ArrayList<>(texts(row.path("alsoAcceptable")));
        allowed.add(row.path("outcome").asText());
        String outcome = here.path("outcome").asText();
        if (!allowed.contains(outcome)) {
            wrong.add(place + " " + outcome + ", not " + allowed + " " + row.path("problems"));
        } else if (outcome.equals("import")) {
            values(place, row, here.path("values"), prefix);
        } else if (!outcome.equals("skip") && (here.path("problems").isEmpty() || here.path("message").asText().isEmpty())) {
            wrong.add(place + " without a reason");
        }
        if (outcome.equals(row.path("outcome").asText())) {
            Set<String> named = new HashSet<>(texts(here.path("problems")));
            for (String problem : texts(row.path("problems"))) {
                if (!named.contains(problem)) {
                    wrong.add(place + " does not say " + problem + " but " + named);
                }
            }
        }
    }

    private void values(String place, JsonNode row, JsonNode values, String prefix) {
        Set<String> unchecked = new HashSet<>(texts(row.path("unchecked")));
        Set<String> allowed = new HashSet<>(unchecked);
        row.path("values").fieldNames().forEachRemaining(allowed::add);
        allowed.addAll(texts(row.path("derived")));
        row.path("values").properties().forEach(entry -> {
            String field = entry.getKey();
            if (field.equals("age") || unchecked.contains(field)) {
                return;
            }
            boolean right = field.equals("room") && !prefix.isEmpty()
                    ? (plain(values.path("address")) + plain(values.path("room"))).contains(plain(prefix))
                            && plain(values.path("address")).endsWith(plain(entry.getValue()))
                    : same(field, entry.getValue(), values.path(field));
            if (!right) {
                wrong.add(place + " " + field + "=" + values.path(field) + ", not " + entry.getValue());
            }
        });
        for (String field : List.of("idNumber", "birthDate", "sex", "name")) {
            if (!plain(values.path(field)).isEmpty() && !allowed.contains(field)) {
                wrong.add(place + " " + field + " comes from nowhere");
            }
        }
        for (String kept : texts(row.path("keep"))) {
            if (!plain(values.toString()).contains(plain(kept))) {
                wrong.add(place + " lost " + kept);
            }
        }
    }

    private static boolean same(String field, JsonNode wanted, JsonNode given) {
        if (field.equals("phones")) {
            Set<String> numbers = new HashSet<>(texts(given));
            return numbers.containsAll(texts(wanted));
        }
        if (field.equals("idType")) {
            return !plain(given).isEmpty();
        }
        String one = plain(wanted);
        String other = plain(given);
        return field.equals("ethnicity") ? one.replaceFirst("族$", "").equals(other.replaceFirst("族$", "")) : one.equals(other);
    }

    private void totals() {
        JsonNode totals = want.path("totals");
        JsonNode given = got.path("totals");
        int mayAsk = 0;
        for (var entry : totals.path("problems").properties()) {
            mayAsk += MAY_ASK.contains(entry.getKey()) ? entry.getValue().asInt() : 0;
        }
        int imported = given.path("imported").asInt();
        int sum = imported + given.path("asked").asInt() + given.path("refused").asInt() + given.path("skippedAll").asInt();
        boolean fits = given.path("rowsRead").asInt() == totals.path("rowsRead").asInt()
                && sum == given.path("rowsRead").asInt()
                && imported <= totals.path("imported").asInt()
                && imported >= totals.path("imported").asInt() - mayAsk;
        if (!fits) {
            wrong.add("totals " + given + ", not " + totals);
        }
    }

    private void problemRows() {
        Map<Integer, JsonNode> byRow = new HashMap<>();
        got.path("rows").forEach(row -> byRow.put(row.path("row").asInt(), row));
        want.path("problemRows").properties().forEach(entry -> entry.getValue().forEach(place -> {
            JsonNode row = byRow.get(place.isArray() ? place.get(place.size() - 1).asInt() : place.isObject() ? place.path("row").asInt() : place.asInt());
            if (row == null || !texts(row.path("problems")).contains(entry.getKey()) && !texts(row.path("repairs")).contains(entry.getKey())) {
                wrong.add("row " + place + " does not say " + entry.getKey());
            }
        }));
    }

    private static List<String> texts(Iterable<JsonNode> nodes) {
        List<String> out = new ArrayList<>();
        nodes.forEach(node -> out.add(node.asText()));
        return out;
    }

    private static String plain(JsonNode node) {
        return node.isArray() ? String.join("", texts(node)) : plain(node.isMissingNode() || node.isNull() ? "" : node.asText());
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "").replace('•', '·');
    }

}
