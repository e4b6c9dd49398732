package org.yiwang.notifications.inbox;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.keycloak.Applicant;
import org.yiwang.notifications.mandates.Mandated;
import org.yiwang.notifications.messages.Message;
import org.yiwang.notifications.messages.MessageKind;

/** Reads messages from rows; the item's name is that of the version applied for, else the newest known. */
public final class MessageRows {

    public static final String COLUMNS = """
            select m.id, m.sequence, m.kind, m.case_id, m.case_number, m.notice, m.happened_at, m.due_at, m.time_limit,
                   m.delivered_at,
                   m.served_at, m.read_at, m.version, g.grantor_kind, g.grantor, name.chinese, name.english
            """;
    public static final String SOURCE = "  from messages m" + Mandated.JOIN + """
              left join lateral (
                   select n.chinese, n.english from item_names n where n.item = m.item
                    order by n.version = m.item_version desc, n.version desc limit 1) name on true
            """;

    /** The messages {@code :person} may read now, in the world, real or test, that {@code :test} says. */
    static final String MINE =
            " where m.recipient = :person and m.test = :test and " + Reader.AT_HIS_PLACE + " and " + Mandated.MAY_READ;

    static final String OWN = COLUMNS + SOURCE + MINE;

    private MessageRows() {}

    public static Message message(Readable row) {
        return new Message(
                required(row, "id", UUID.class),
                required(row, "sequence", Long.class),
                MessageKind.valueOf(required(row, "kind", String.class)),
                required(row, "case_id", UUID.class),
                required(row, "case_number", String.class),
                row.get("notice", Integer.class),
                name(row),
                required(row, "happened_at", Instant.class),
                row.get("due_at", Instant.class),
                row.get("time_limit", String.class),
                required(row, "delivered_at", Instant.class),
                row.get("served_at", Instant.class),
                row.get("read_at", Instant.class),
                grantor(row),
                required(row, "version", Long.class));
    }

    /** The value of a column that is never null. */
    public static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    private static @Nullable Applicant grantor(Readable row) {
        var kind = row.get("grantor_kind", String.class);
        return kind == null ? null : new Applicant(Applicant.Kind.valueOf(kind), required(row, "grantor", UUID.class));
    }

    private static Message.@Nullable ItemName name(Readable row) {
        var chinese = row.get("chinese", String.class);
        return chinese == null ? null : new Message.ItemName(chinese, required(row, "english", String.class));
    }
}
