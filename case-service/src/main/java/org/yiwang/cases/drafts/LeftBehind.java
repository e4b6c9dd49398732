package org.yiwang.cases.drafts;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What of a draft did not fit the version of its item that is in force, in words.
 *
 * @param pointer the field as {@code /form/…} or the material as {@code /materials/…} (RFC 6901)
 * @param label what the field or material was called
 * @param value what was answered, or the name of the document
 */
record LeftBehind(String pointer, Why why, String label, String value) {

    /** Why it was not carried over. */
    @Schema(name = "WhyLeftBehind")
    enum Why {
        NO_LONGER_ASKED,
        NO_LONGER_FITS
    }
}
