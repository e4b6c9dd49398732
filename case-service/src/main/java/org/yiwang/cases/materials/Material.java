package org.yiwang.cases.materials;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was given for one material: where it comes from, how far it is checked, and the document if there is one.
 *
 * @param original who saw the original, if it was seen
 */
public record Material(
        String code,
        Source source,
        State state,
        @Nullable GivenDocument document,
        @Nullable SeenOriginal original) {

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

    /** That an official held the original against it. */
    public record SeenOriginal(UUID by, @Nullable String name, Instant at) {

        public SeenOriginal named(String official) {
            return new SeenOriginal(by, official, at);
        }
    }

    /** The same with the name of who saw the original. */
    public Material seenBy(String official) {
        return original == null ? this : new Material(code, source, state, document, original.named(official));
    }

    /** A stored file as the case shows it. */
    public record GivenDocument(UUID id, String name, String type, long length, String url) {}
}
