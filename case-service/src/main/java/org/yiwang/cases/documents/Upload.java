package org.yiwang.cases.documents;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.ProblemException;

/** What the creation of an upload says: for which case, and the file's name, type and length (tus 1.0, creation). */
record Upload(UUID caseId, String filename, String type, long length) {

    private static final int LONGEST_NAME = 255;

    static Upload parse(@Nullable String metadata, @Nullable Long length) {
        if (length == null || length < 1) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "document-empty");
        }
        try {
            var values = values(metadata == null ? "" : metadata);
            var name = name(values.getOrDefault("filename", ""));
            return new Upload(
                    UUID.fromString(values.getOrDefault("case", "")),
                    name,
                    values.getOrDefault("filetype", ""),
                    length);
        } catch (IllegalArgumentException malformed) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "upload-metadata");
        }
    }

    /** The last part of a path, without control characters. */
    private static String name(String given) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("\\p{Cntrl}", "").strip();
        if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a file has a name of at most 255 characters");
        }
        return clean;
    }

    private static Map<String, String> values(String metadata) {
        Map<String, String> values = new HashMap<>();
        for (var pair : metadata.split(",", -1)) {
            var parts = pair.strip().split(" ", 2);
            values.put(parts[0], parts.length < 2 ? "" : decoded(parts[1]));
        }
        return values;
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
    }
}
