package org.yiwang.cases.archive;

import java.util.regex.Pattern;

/** What a document is called in an archive: numbered, and in no other folder whatever its uploader called it. */
final class FileName {

    private static final Pattern UNSAFE = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cf}\\p{Cs}]");
    private static final int MOST = 100;

    private FileName() {}

    static String of(int number, String given) {
        var safe = UNSAFE.matcher(given.strip()).replaceAll("_");
        var from = safe.offsetByCodePoints(safe.length(), -Math.min(MOST, safe.codePointCount(0, safe.length())));
        return "documents/%02d-%s".formatted(number, safe.substring(from));
    }
}
