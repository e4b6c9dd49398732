package org.yiwang.catalog.regions;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yiwang.defaults.http.BadCursor;
import org.yiwang.defaults.http.Cursor;

/**
 * The 12-digit code of a region, groups 2+2+2+3+3, padded with zeros on the right (GB/T 2260, GB/T 10114).
 *
 * <p>A city without counties (东莞) has townships whose county group is zero; no other group is skipped.
 */
public record RegionCode(String value) {

    private static final int LENGTH = 12;
    private static final Pattern WELL_FORMED =
            Pattern.compile("(?!00)[0-9]{2}(0{10}|(?!00)[0-9]{2}[0-9]{2}(000000|(?!000)[0-9]{3}[0-9]{3}))");

    public RegionCode {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not a region code");
        }
    }

    public static boolean isWellFormed(String value) {
        return WELL_FORMED.matcher(value).matches();
    }

    /** The code of a text of 2, 4, 6, 9 or 12 digits, as published lists write it; empty for anything else. */
    public static Optional<RegionCode> of(String text) {
        boolean whole = Stream.of(Level.values()).anyMatch(level -> level.digits() == text.length());
        return Optional.of(whole ? text + "0".repeat(LENGTH - text.length()) : "")
                .filter(RegionCode::isWellFormed)
                .map(RegionCode::new);
    }

    /** The code that comes first in a list's cursor. */
    public static String inCursor(Cursor cursor) {
        var code = cursor.text(0);
        if (!isWellFormed(code)) {
            throw new BadCursor();
        }
        return code;
    }

    /** The level of the last group that is not all zeros. */
    public Level level() {
        return Stream.of(Level.values())
                .filter(level -> value.substring(level.digits()).chars().allMatch(digit -> digit == '0'))
                .findFirst()
                .orElse(Level.VILLAGE);
    }

    /** The prefix all codes of the subtree share: {@code 331000000000} → {@code 3310}. */
    public String prefix() {
        return value.substring(0, level().digits());
    }

    /** The region directly above; the city for a township of a city without counties. */
    public Optional<RegionCode> parent() {
        return level() == Level.PROVINCE ? Optional.empty() : of(shortened(level().ordinal() - 1));
    }

    /** The regions above, from the province down. */
    public List<RegionCode> ancestors() {
        return parent().map(parent -> Stream.concat(parent.ancestors().stream(), Stream.of(parent))
                        .toList())
                .orElse(List.of());
    }

    private String shortened(int level) {
        return value.substring(0, Level.values()[level].digits());
    }
}
