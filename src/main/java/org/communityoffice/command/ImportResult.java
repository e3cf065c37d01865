package org.communityoffice.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.spreadsheet.Finding;
import org.communityoffice.spreadsheet.ImportPlan;
import org.communityoffice.spreadsheet.ImportRow;
import org.communityoffice.spreadsheet.ProblemCode;

/// The result of an import as JSON, under the names that the command line promises.
public final class ImportResult {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> LISTS = Set.of("phone", "person", "landlord_phone");
    /// What the program adds by itself is no value of the row.
    private static final Set<String> OWN = Set.of("note_never_print");
    private final Map<String, String> names = new HashMap<>();

    public ImportResult(FactoryTables tables, String book) {
        tables.rows("field-names").stream().filter(row -> row.get("kind").equals(book)).forEach(row ->
                names.putIfAbsent(row.get("field"), row.get("expected_name")));
    }

    public String json(ImportPlan plan) {
        ObjectNode out = JSON.createObjectNode();
        out.put("file", plan.file());
        out.put("fileOutcome", plan.outcome().name().toLowerCase(Locale.ROOT));
        ArrayNode problems = out.putArray("fileProblems");
        plan.problems().stream().filter(one -> one.code().weight() != ProblemCode.Weight.SILENT).forEach(one -> problems.add(one.code().name()));
        ArrayNode repairs = out.putArray("fileRepairs");
        plan.problems().stream().filter(one -> one.code().weight() == ProblemCode.Weight.SILENT).forEach(one -> repairs.add(one.code().name()));
        if (!plan.refusal().isEmpty()) {
            out.put("message", plan.refusal());
        }
        ArrayNode sheets = out.putArray("sheets");
        plan.sheets().forEach(sheet -> {
            ObjectNode node = sheets.addObject();
            node.put("name", sheet.name());
            node.put("role", sheet.role().name().toLowerCase(Locale.ROOT));
            sheet.problems().forEach(one -> node.withArray("problems").add(one.code().name()));
            sheet.unmapped().stream().filter(column -> !column.header().isEmpty()).forEach(column -> node.withObject("unmapped").put(column.letter(), column.title()));
        });
        ImportPlan.Totals totals = plan.totals();
        out.putObject("totals")
                .put("rowsRead", totals.rowsRead())
                .put("imported", totals.imported())
                .put("asked", totals.asked())
                .put("refused", totals.refused())
                .put("skippedAll", totals.skipped());
        ArrayNode rows = out.putArray("rows");
        plan.rows().forEach(row -> row(rows.addObject(), row));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(out);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void row(ObjectNode node, ImportRow row) {
        node.put("sheet", row.sheet());
        node.put("row", row.row());
        node.put("outcome", switch (row.outcome()) {
            case NEW, CHANGED -> "import";
            case ASK -> "ask";
            case REFUSE -> "refuse";
            case SAME, SKIP -> "skip";
        });
        ObjectNode values = node.putObject("values");
        row.shown().forEach((field, text) -> {
            if (LISTS.contains(field)) {
                ArrayNode list = values.putArray(name(field));
                List.of(text.split("、")).forEach(list::add);
            } else if (!OWN.contains(field)) {
                Object value = row.values().type().has(field) ? row.values().get(row.values().type().field(field)) : null;
                switch (value) {
                    case Integer count -> values.put(name(field), count);
                    case Boolean yes -> values.put(name(field), yes);
                    case LocalDateTime moment -> values.put(name(field), moment.toString());
                    case null, default -> values.put(name(field), text);
                }
            }
        });
        codes(node.putArray("problems"), row.findings(), false);
        codes(node.putArray("repairs"), row.findings(), true);
        String message = row.messageWithoutValues();
        if (!message.isEmpty()) {
            node.put("message", message);
        }
        if (row.refersTo() > 0) {
            node.put("refersTo", row.refersTo());
        }
        row.changes().forEach(change -> node.withObject("changes").putArray(name(change.field())).add(change.before()).add(change.after()));
    }

    private static void codes(ArrayNode into, List<Finding> findings, boolean silent) {
        findings.stream()
                .filter(found -> (found.code().weight() == ProblemCode.Weight.SILENT) == silent)
                .map(found -> found.code().name())
                .distinct()
                .forEach(into::add);
    }

    private String name(String field) {
        String known = names.get(field);
        if (known != null) {
            return known;
        }
        StringBuilder out = new StringBuilder();
        for (String part : field.split("_")) {
            out.append(out.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return out.toString();
    }
}
