package org.yiwang.catalog.texts;

import java.util.regex.Pattern;

/** What texts, codes and links of the catalogue may be made of. */
public final class Characters {

    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z_-]{0,63}");

    /** A tag, a comment, a character reference or an address that runs. */
    private static final Pattern MARKUP =
            Pattern.compile("<[A-Za-z/!?]|&#|(?:java|vb)script\\s*:|data:text/", Pattern.CASE_INSENSITIVE);

    /** Controls but line breaks, halves of pairs, private and replaced characters, and what reverses or hides text. */
    private static final Pattern UNFIT = Pattern.compile(
            "[\\p{Cc}&&[^\\n]]|[\\p{Cs}\\p{Co}\\uFFFD\\uFEFF\\u2028\\u2029\\u200B\\u202A-\\u202E\\u2066-\\u2069]");

    private Characters() {}

    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    public static boolean hasMarkup(String text) {
        return MARKUP.matcher(text).find();
    }

    public static boolean hasUnfit(String text) {
        return UNFIT.matcher(text).find();
    }

    public static String printable(String text) {
        return UNFIT.matcher(text).replaceAll("\uFFFD");
    }
}
