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
 * @param notice the notice whose day of service it is about
 * @param row the key of another row than the case's own: a kind of limit, the code of a material, or a number
 */
public record Fault(
        What what,
        int sequence,
        @Nullable String text,
        @Nullable Long head,
        @Nullable Integer writtenAs,
        @Nullable Column column,
        @Nullable Integer notice,
        @Nullable String row) {

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
        /** A row of the case says something else than the event. */
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
        SERVED_ON,
        /** Which item in which version it was applied for. */
        ITEM,
        REGION,
        /** Whether it belongs to the sandbox. */
        TEST,
        SUBMITTED_AT,
        HANDLER,
        /** The department that decides while a lower level reviews. */
        DECIDING,
        /** What the supplement request asked for. */
        WANTED,
        /** Which event brought the form as it is now. */
        FORM,
        /** Who asked for an extension that nobody has decided on. */
        EXTENSION_ASKED_BY,
        /** What the case contests. */
        CONTEST,
        /** How often the applicant came, and the visit that is asked for. */
        VISITS,
        LIMIT,
        OBLIGATION,
        OPINION,
        VISIT,
        NOTICE,
        MATERIAL,
        /** Whether the original of a material was seen, by whom and when. */
        ORIGINAL
    }

    static Fault of(What what, int sequence) {
        return new Fault(what, sequence, null, null, null, null, null, null);
    }

    static Fault moved(int sequence, int writtenAs) {
        return new Fault(What.MOVED, sequence, null, null, writtenAs, null, null, null);
    }

    static Fault text(What what, int sequence, String name) {
        return new Fault(what, sequence, name, null, null, null, null, null);
    }

    static Fault head(What what, int sequence, long head) {
        return new Fault(what, sequence, null, head, null, null, null, null);
    }

    static Fault row(Column column, int sequence) {
        return new Fault(What.ROW, sequence, null, null, null, column, null, null);
    }

    static Fault row(Column column, int sequence, String row) {
        return new Fault(What.ROW, sequence, null, null, null, column, null, row);
    }

    /** Of the day of service of a notice. */
    static Fault service(int sequence, int notice) {
        return new Fault(What.ROW, sequence, null, null, null, Column.SERVED_ON, notice, null);
    }
}
