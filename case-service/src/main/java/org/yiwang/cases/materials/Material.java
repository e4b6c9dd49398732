package org.yiwang.cases.materials;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was given for one material: where it comes from, how far it is checked, and the document if there is one. */
public record Material(
        String code, Source source, State state, @Nullable GivenDocument document) {

    /** Where a material comes from. */
    public enum Source {
        UPLOAD,
        LICENCE,
        EVIDENCE
    }

    /** How far it is checked. */
    public enum State {
        PENDING,
        VERIFIED,
        REJECTED
    }

    /** A stored file as the case shows it. */
    public record GivenDocument(UUID id, String name, String type, long length, String url) {}
}
