package org.communityoffice.model;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A time of day as clerks write it: 2214, 22:14, 22：14, 22点半, 晚10点, 次日6:00, 30:00 (six in the morning of the next day), 24:00.
///
/// @param minutes     from the midnight at which the written day begins, 0–2879; from 1440 on it says the next day itself
/// @param nextDaySaid the writer said that it is the next day, in words or by an hour from 24 on
public record WrittenTime(int minutes, boolean nextDaySaid) {
    private static final int DAY = 24 * 60;
    private static final Pattern DIGITS = Pattern.compile("([0-9]{1,2})([0-9]{2})|([0-9]{1,2})");
    private static final Pattern PARTED = Pattern.compile("([0-9]{1,2})[:.点时]([0-9]{1,2})分?(?::[0-9]{1,2}|[0-9]{1,2}秒)?");
    private static final Pattern HOUR = Pattern.compile("([0-9]{1,2})[点时](半|整|钟|一刻|三刻)?");
    private static final Pattern WORDS = Pattern.compile("^(次日|翌日|第二天|第2天|隔天|明日|\\+1)?(凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|夜里|深夜|半夜|夜间|早|晚|夜|午)?");

    /// @return empty where it is no time, or none that can be read without guessing (晚3点)
    public static Optional<WrittenTime> read(String written) {
        String text = Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("\\s+", "");
        Matcher words = WORDS.matcher(text);
        boolean nextDay = false;
        String part = "";
        if (words.find()) {
            nextDay = words.group(1) != null;
            part = words.group(2) == null ? "" : words.group(2);
            text = text.substring(words.end());
        }
        return clock(text).flatMap(ofPart(part)).flatMap(within(nextDay));
    }

    private static Optional<Integer> clock(String text) {
        Matcher parted = PARTED.matcher(text);
        if (parted.matches()) {
            return minutes(parted.group(1), parted.group(2));
        }
        Matcher hour = HOUR.matcher(text);
        if (hour.matches()) {
            String rest = hour.group(2) == null ? "" : hour.group(2);
            return minutes(hour.group(1), switch (rest) {
                case "半" -> "30";
                case "一刻" -> "15";
                case "三刻" -> "45";
                default -> "0";
            });
        }
        Matcher digits = DIGITS.matcher(text);
        if (!digits.matches()) {
            return Optional.empty();
        }
        return digits.group(3) == null ? minutes(digits.group(1), digits.group(2)) : minutes(digits.group(3), "0");
    }

    private static Optional<Integer> minutes(String hour, String minute) {
        int h = Integer.parseInt(hour);
        int m = Integer.parseInt(minute);
        return h < 48 && m < 60 ? Optional.of(h * 60 + m) : Optional.empty();
    }

    /// Brings 晚10点 to 22:00; an hour that already counts to 24 stays.
    private static java.util.function.Function<Integer, Optional<Integer>> ofPart(String part) {
        return minutes -> {
            int hour = minutes / 60;
            return switch (part) {
                case "下午", "傍晚" -> hour <= 12 ? Optional.of(hour == 12 || hour == 0 ? minutes : minutes + DAY / 2) : afternoon(minutes);
                case "晚上", "晚", "夜里", "深夜", "半夜", "夜间", "夜" -> hour == 12 || hour == 0
                        ? Optional.of(DAY + minutes % 60) : hour < 5 ? Optional.empty() : hour < 12 ? Optional.of(minutes + DAY / 2) : Optional.of(minutes);
                case "中午", "午" -> hour >= 11 && hour <= 13 ? Optional.of(minutes) : hour == 1 ? Optional.of(minutes + DAY / 2) : Optional.empty();
                case "凌晨", "清晨", "早晨", "早上", "早", "上午" -> hour < 12 ? Optional.of(minutes) : hour == 12 && part.equals("凌晨") ? Optional.of(minutes % 60) : Optional.empty();
                default -> Optional.of(minutes);
            };
        };
    }

    private static Optional<Integer> afternoon(int minutes) {
        return minutes < DAY ? Optional.of(minutes) : Optional.empty();
    }

    private static java.util.function.Function<Integer, Optional<WrittenTime>> within(boolean nextDay) {
        return minutes -> nextDay && minutes >= DAY ? Optional.empty()
                : Optional.of(new WrittenTime(nextDay ? minutes + DAY : minutes, nextDay || minutes >= DAY));
    }

    /// The time of day, whichever day it is.
    public LocalTime time() {
        return LocalTime.of(minutes % DAY / 60, minutes % 60);
    }

    /// The moment, read from the day it was written for.
    public LocalDateTime on(LocalDate day) {
        return day.plusDays(minutes / DAY).atTime(time());
    }
}
