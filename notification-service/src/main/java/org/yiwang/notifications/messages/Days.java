package org.yiwang.notifications.messages;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.yiwang.defaults.http.Language;

/** Days said in words with their weekday; every day is one of Beijing time. */
final class Days {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter CHINESE = words("yyyy年M月d日（EEEE）", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter ENGLISH = words("EEEE d MMMM yyyy", Locale.UK);

    private Days() {}

    static String of(Instant instant, Language language) {
        return (language == Language.EN ? ENGLISH : CHINESE).format(instant);
    }

    /** The last day of a limit: one that ends at 24:00 ends on the day then over. */
    static String last(Instant due, Language language) {
        return of(due.minusNanos(1), language);
    }

    private static DateTimeFormatter words(String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale).withZone(BEIJING);
    }
}
