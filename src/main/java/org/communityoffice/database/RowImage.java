package org.communityoffice.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/// A row as change sets keep it: column to value, absent values left out, version left out.
///
/// @param columns values as JSON keeps them: text, number, truth value; dates and times as ISO text
record RowImage(Map<String, ? extends @Nullable Object> columns) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {};

    static RowImage of(Record row) {
        Map<String, Object> columns = new LinkedHashMap<>();
        for (Field<?> field : row.fields()) {
            Object value = row.get(field);
            if (value != null && !field.getName().equals("id") && !field.getName().equals("version")) {
                columns.put(field.getName(), plain(value));
            }
        }
        return new RowImage(columns);
    }

    static Object plain(Object value) {
        return switch (value) {
            case Temporal moment -> moment.toString();
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case Integer number -> number.longValue();
            default -> value;
        };
    }

    static @Nullable RowImage parse(@Nullable String json) {
        if (json == null) {
            return null;
        }
        try {
            Map<String, Object> columns = JSON.readValue(json, MAP);
            columns.replaceAll((column, value) -> value instanceof Integer number ? (Object) number.longValue() : value);
            return new RowImage(columns);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a change row is not JSON", broken);
        }
    }

    String json() {
        try {
            return JSON.writeValueAsString(columns);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The value of a column in the class that the table gives it.
    @Nullable Object value(Table<?> table, String column) {
        Object kept = columns.get(column);
        Field<?> field = table.field(column);
        return kept == null || field == null ? null : typed(kept, field.getType());
    }

    private static Object typed(Object kept, Class<?> type) {
        String text = kept.toString();
        return switch (type.getSimpleName()) {
            case "LocalDate" -> LocalDate.parse(text);
            case "LocalDateTime" -> LocalDateTime.parse(text);
            case "LocalTime" -> LocalTime.parse(text);
            case "BigDecimal" -> new BigDecimal(text);
            case "Integer" -> Integer.valueOf(text);
            case "Long" -> Long.valueOf(text);
            default -> kept;
        };
    }
}
