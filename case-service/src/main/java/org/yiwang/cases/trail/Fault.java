package org.yiwang.cases.trail;

import org.jspecify.annotations.Nullable;

/**
 * Something of a trail that is not as it was written.
 *
 * @param sequence the event it is about; of a head the last event it stands for
 * @param text the side text it is about, or {@code form}
 * @param head the number of the signed head it is about
 * @param writtenAs of an event that stands in another place: its own number
 * @param column of a row that says something else than the event: what it says it of
 * @param notice the notice whose row that is; null if it is the case's
 */
public record Fault(
        What what,
        int sequence,
        @Nullable String text,
        @Nullable Long head,
        @Nullable Integer writtenAs,
        @Nullable Column column,
        @Nullable Integer notice) {

    /** What is wrong; {@code docs/trail.md} says it in words. */
    public enum What {
        /** The event's content and its hash differ. */
        CHANGED,
        /** The event is whole, but it is not the one the next was written after. */
        REPLACED,
        /** There is no event of this number. */
        MISSING,
        /** The event stands beyond the last one the case has. */
        ADDED,
        /** The event was written as another number. */
        MOVED,
        /** The case names another last event. */
        HEAD,
        /** A head was signed for another event of this number. */
        SIGNED_OTHERWISE,
        /** A head was signed for this event, which is gone from the end of the chain. */
        CUT_OFF,
        /** The head is not as it was signed, or does not follow the one before. */
        SIGNATURE,
        /** The ends of chains kept with the head are not those it was made of. */
        TREE,
        /** What was written with the event was changed. */
        TEXT_CHANGED,
        /** What was written with the event is gone. */
        TEXT_MISSING,
        /** Nothing of this name was written with the event. */
        TEXT_ADDED,
        /** The row of the case, or of a notice, says something else than the event. */
        ROW
    }

    /** What a row says beside the chain. */
    public enum Column {
        STATUS,
        NUMBER,
        OUTCOME,
        /** What a remedy came to. */
        RESULT,
        APPLICANT,
        DEPARTMENT,
        /** From which day on a notice counts as served. */
        SERVED_ON
    }

    static Fault of(What what, int sequence) {
        return new Fault(what, sequence, null, null, null, null, null);
    }

    static Fault moved(int sequence, int writtenAs) {
        return new Fault(What.MOVED, sequence, null, null, writtenAs, null, null);
    }

    static Fault text(What what, int sequence, String name) {
        return new Fault(what, sequence, name, null, null, null, null);
    }

    static Fault head(What what, int sequence, long head) {
        return new Fault(what, sequence, null, head, null, null, null);
    }

    static Fault row(Column column, int sequence, @Nullable Integer notice) {
        return new Fault(What.ROW, sequence, null, null, null, column, notice);
    }
}
