package org.yiwang.defaults.outbox;

import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Puts facts into the outbox as part of the statement that makes the change. */
public final class Outbox {

    /**
     * The select list and source of an insert: {@code insert into outbox (} {@link #COLUMNS} {@code )} followed by this,
     * bound as {@code :facts} to {@link #json}; add a WHERE that hangs on the guarded update's RETURNING.
     */
    public static final String ROWS = """
            select f.topic, f.key, f.event_id, f.type, f.subject, f.at, f.trace, f.data
              from jsonb_to_recordset(cast(:facts as jsonb))
                as f(topic text, key text, event_id uuid, type text, subject text, at timestamptz, trace text, data jsonb)
            """;

    public static final String COLUMNS = "topic, key, event_id, type, subject, at, trace, data";

    /** The whole insert, to be completed by a WHERE. */
    public static final String INSERT = "insert into outbox (" + COLUMNS + ")\n" + ROWS;

    private static final JsonMapper JSON = JsonMapper.shared();

    private Outbox() {}

    /** The facts as the one parameter {@code :facts}; the trace is a {@code traceparent} value. */
    public static String json(List<Fact> facts, @Nullable String trace) {
        return JSON.writeValueAsString(
                facts.stream().map(fact -> row(fact, trace)).toList());
    }

    private static LinkedHashMap<String, @Nullable Object> row(Fact fact, @Nullable String trace) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("topic", fact.topic());
        row.put("key", fact.key());
        row.put("event_id", fact.id());
        row.put("type", fact.type());
        row.put("subject", fact.key());
        row.put("at", fact.at());
        row.put("trace", trace);
        row.put("data", fact.data());
        return row;
    }
}
