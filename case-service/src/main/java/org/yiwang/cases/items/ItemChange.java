package org.yiwang.cases.items;

/**
 * What became of something an applicant enters, from one version of an item to another.
 *
 * @param pointer the field as {@code /form/…} or the material as {@code /materials/…} (RFC 6901); {@code /form} for what
 *     is asked of several fields together
 */
public record ItemChange(String pointer, Kind kind) {

    /** What became of it. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }
}
