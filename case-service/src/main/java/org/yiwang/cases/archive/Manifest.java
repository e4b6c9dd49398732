package org.yiwang.cases.archive;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an archive consists of: its last file.
 *
 * @param format how to read it, {@link #FORMAT}
 * @param files in the order of the archive, all but this one
 */
record Manifest(String format, UUID caseId, @Nullable String number, Instant exportedAt, List<Listed> files) {

    static final String FORMAT = "yiwang-case-archive/1";
    static final String NAME = "manifest.json";

    /** A file with its length in bytes and its SHA-256 in lower-case hexadecimal digits. */
    record Listed(String name, long bytes, String sha256) {}
}
