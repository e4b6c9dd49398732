package org.yiwang.cases.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Says what a file really is, by its first bytes and never by its name. */
final class ContentTypes {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** A document of Word is a zip archive with these entries; the detector alone sees only the archive. */
    private static final Set<String> ARCHIVES = Set.of("application/zip", "application/x-tika-ooxml");

    private static final Map<String, String> ENTRIES = Map.of(DOCX, "word/");

    private final Detector detector = MimeTypes.getDefaultMimeTypes();

    String detect(byte[] start) {
        try {
            return detector.detect(new ByteArrayInputStream(start), new Metadata())
                    .getBaseType()
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether content that begins like this may be what it was declared to be. */
    boolean matches(String declared, byte[] start) {
        var detected = detect(start);
        var entry = ENTRIES.get(declared);
        return entry == null
                ? detected.equals(declared)
                : ARCHIVES.contains(detected) && contains(start, "[Content_Types].xml") && contains(start, entry);
    }

    private static boolean contains(byte[] start, String text) {
        return new String(start, StandardCharsets.ISO_8859_1).contains(text);
    }
}
