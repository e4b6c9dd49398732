package org.yiwang.cases.materials;

import org.jspecify.annotations.Nullable;
import org.yiwang.cases.items.ItemVersion.MaterialRule;
import org.yiwang.defaults.problems.FieldError;

/** Which document may be given for a material. */
public final class DocumentRules {

    private DocumentRules() {}

    /** What is wrong with it, told of the field at this pointer; null if it fits. */
    public static @Nullable FieldError flaw(String at, @Nullable StoredDocument document, MaterialRule material) {
        if (document == null) {
            return new FieldError(at, "document-unknown");
        }
        if (!material.takes(document.type())) {
            return new FieldError(at, "document-format", String.join(", ", material.formats()));
        }
        return document.length() > material.maxBytes()
                ? new FieldError(at, "document-size", material.maxBytes())
                : null;
    }
}
