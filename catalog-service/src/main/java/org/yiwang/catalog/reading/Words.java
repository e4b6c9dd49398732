package org.yiwang.catalog.reading;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.problems.ProblemException;

/** The words someone searches for, normalised: full-width letters narrowed, lower case, no control characters. */
public record Words(String text) {

    private static final int LONGEST = 100;
    private static final Pattern UNWANTED = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern WILDCARDS = Pattern.compile("([\\\\%_])");

    public static Words of(@Nullable String q) {
        if (q == null) {
            return new Words("");
        }
        if (q.length() > LONGEST) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "bad-parameter", "q")
                    .errors(List.of(new FieldError("?q", "query-too-long", LONGEST)));
        }
        return new Words(normalised(q));
    }

    /** A text as it is kept for searching. */
    public static String normalised(String text) {
        var plain = withoutControls(Normalizer.normalize(text, Normalizer.Form.NFKC));
        return SPACES.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** A space for every character that no text has. */
    public static String withoutControls(String text) {
        return UNWANTED.matcher(text).replaceAll(" ");
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** A LIKE pattern for texts that contain all of it. */
    public String containing() {
        return "%" + literal(text) + "%";
    }

    /** A LIKE pattern for texts that begin with it. */
    public String beginning() {
        return literal(text) + "%";
    }

    /** One LIKE pattern for each word. */
    public List<String> each() {
        return SPACES.splitAsStream(text).map(word -> "%" + literal(word) + "%").toList();
    }

    private static String literal(String text) {
        return WILDCARDS.matcher(text).replaceAll("\\\\$1");
    }
}
