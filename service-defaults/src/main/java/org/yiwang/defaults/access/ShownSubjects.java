package org.yiwang.defaults.access;

/**
 * Of whom a list showed something.
 *
 * @param select SQL that gives for a row {@code w} of {@code access_records} with {@code w.shown} each person and the ids
 *     of his that were shown
 */
public record ShownSubjects(String select) {

    /** Of a service whose records are about one person each. */
    static final ShownSubjects NONE =
            new ShownSubjects("select cast(null as uuid), cast(null as uuid[]) where w.shown is not null and false");
}
