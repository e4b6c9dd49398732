package org.yiwang.cases.trail;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.cases.mandates.MandateKind;
import org.yiwang.cases.people.Agent;
import org.yiwang.cases.people.MayRead;
import org.yiwang.cases.people.Reader;
import org.yiwang.cases.vault.Vault;
import org.yiwang.cases.vault.Vault.WrappedKey;
import org.yiwang.keycloak.Applicant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the trail: authorised and by audience for people, whole for verification. */
@Repository
public class TrailRepository {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    static final String CHAIN =
            "select * from case_events where root_case_id = :case and case_id = :case order by sequence";

    /** The events {@code v} of a case that a reader is the audience of. */
    private static final String VISIBLE = """
            from case_events v join cases c on c.root_case_id = v.root_case_id and c.id = v.case_id
             where v.root_case_id = :case and v.case_id = :case and (v.audience = 'APPLICANT' or :official) and %s
            """.formatted(MayRead.READS);

    private final DatabaseClient database;
    private final MayRead mayRead;
    private final Vault vault;

    TrailRepository(DatabaseClient database, MayRead mayRead, Vault vault) {
        this.database = database;
        this.mayRead = mayRead;
        this.vault = vault;
    }

    private record Entry(
            TimelineEntry entry,
            @Nullable String name,
            @Nullable String text) {}

    /** The events after a number that this reader may see, in order; none when he may not know the case. */
    public Flux<TimelineEntry> timeline(UUID caseId, Reader reader, int after, int limit) {
        var statement = database.sql("""
                        select e.sequence, e.action, e.from_status, e.to_status, e.at, e.actor_kind, e.data,
                               case when :official and e.actor_kind = 'OFFICIAL' then e.actor_id end as official,
                               coalesce(cast(e.data ->> 'present' as uuid),
                                        case when e.mandate_id is not null then e.actor_id end) as agent,
                               (select m.kind from copied_mandates m
                                 where m.id = coalesce(e.mandate_id, cast(e.data ->> 'mandate' as uuid))) as agent_kind,
                               w.kek, w.wrapped, t.name, t.sealed
                          from (select v.* %s and v.sequence > :after order by v.sequence limit :limit) e
                          join case_keys w on w.root_case_id = e.root_case_id and w.case_id = e.case_id
                          left join sealed_texts t on t.root_case_id = e.root_case_id and t.case_id = e.case_id
                                                  and starts_with(t.name, e.sequence || '/')
                         order by e.sequence, t.name
                        """.formatted(VISIBLE))
                .bind("case", caseId)
                .bind("after", after)
                .bind("limit", limit)
                .bind("official", reader.isOfficial());
        return mayRead.bind(statement, reader)
                .map(row -> entry(row, caseId))
                .all()
                .bufferUntilChanged(row -> row.entry().sequence())
                .map(TrailRepository::folded);
    }

    /** The number of the last event this reader may see. */
    Mono<Integer> last(UUID caseId, Reader reader) {
        var statement = database.sql("select v.sequence " + VISIBLE + " order by v.sequence desc limit 1")
                .bind("case", caseId)
                .bind("official", reader.isOfficial());
        return mayRead.bind(statement, reader)
                .map(row -> get(row, "sequence", Integer.class))
                .one();
    }

    /** Whether this reader may know the case now. */
    public Mono<Boolean> mayRead(UUID caseId, Reader reader) {
        var statement = database.sql("""
                        select exists (select from cases c
                                        where c.root_case_id = :case and c.id = :case and %s) as may
                        """.formatted(MayRead.READS)).bind("case", caseId);
        return mayRead.bind(statement, reader)
                .map(row -> get(row, "may", Boolean.class))
                .one();
    }

    /** The whole chain of a case, in order. */
    public Flux<TrailEvent> chain(UUID caseId) {
        return database.sql(CHAIN)
                .bind("case", caseId)
                .map(TrailRepository::event)
                .all();
    }

    /** What was written with the events, and the form. */
    public Flux<SideText> texts(UUID caseId) {
        return database.sql("""
                        select name, salt, sealed from sealed_texts
                         where root_case_id = :case and case_id = :case and (name = 'form' or name ~ '^[0-9]+/')
                        """)
                .bind("case", caseId)
                .map(row -> new SideText(
                        get(row, "name", String.class),
                        get(row, "salt", ByteBuffer.class),
                        get(row, "sealed", ByteBuffer.class)))
                .all();
    }

    private Entry entry(Readable row, UUID caseId) {
        var shown = new TimelineEntry(
                get(row, "sequence", Integer.class),
                get(row, "action", String.class),
                get(row, "from_status", String.class),
                get(row, "to_status", String.class),
                get(row, "at", Instant.class),
                get(row, "actor_kind", String.class),
                agent(row),
                official(row),
                Rows.without(texts(row, "data")),
                Map.of());
        var name = row.get("name", String.class);
        return new Entry(shown, name, name == null ? null : text(row, caseId, name));
    }

    private static TimelineEntry.@Nullable Official official(Readable row) {
        var person = row.get("official", UUID.class);
        return person == null ? null : new TimelineEntry.Official(person, null);
    }

    private static @Nullable Agent agent(Readable row) {
        var person = row.get("agent", UUID.class);
        var kind = row.get("agent_kind", String.class);
        return person == null
                ? null
                : new Agent(person, null, kind == null ? MandateKind.AGENCY : MandateKind.valueOf(kind));
    }

    private String text(Readable row, UUID caseId, String name) {
        var wrapped = new WrappedKey(get(row, "kek", String.class), get(row, "wrapped", ByteBuffer.class));
        return vault.unwrap(caseId, wrapped).open(name, get(row, "sealed", ByteBuffer.class));
    }

    private static TimelineEntry folded(List<Entry> rows) {
        Map<String, String> texts = new HashMap<>();
        for (var row : rows) {
            if (row.name() != null && row.text() != null) {
                texts.put(row.name().substring(row.name().indexOf('/') + 1), row.text());
            }
        }
        var entry = rows.getFirst().entry();
        return new TimelineEntry(
                entry.sequence(),
                entry.action(),
                entry.from(),
                entry.to(),
                entry.at(),
                entry.by(),
                entry.agent(),
                entry.official(),
                entry.data(),
                texts);
    }

    static TrailEvent event(Readable row) {
        return new TrailEvent(
                get(row, "root_case_id", UUID.class),
                get(row, "case_id", UUID.class),
                get(row, "sequence", Integer.class),
                get(row, "id", UUID.class),
                get(row, "action", String.class),
                get(row, "from_status", String.class),
                get(row, "to_status", String.class),
                get(row, "at", Instant.class),
                new Applicant(
                        Applicant.Kind.valueOf(get(row, "applicant_kind", String.class)),
                        get(row, "applicant_id", UUID.class)),
                new TrailEvent.Who(
                        get(row, "actor_kind", String.class),
                        get(row, "actor_id", UUID.class),
                        row.get("post", String.class),
                        row.get("mandate_id", UUID.class)),
                Audience.valueOf(get(row, "audience", String.class)),
                texts(row, "data"),
                texts(row, "digests"),
                get(row, "previous", String.class),
                get(row, "hash", String.class));
    }

    private static Map<String, String> texts(Readable row, String column) {
        return JSON.readValue(get(row, column, Json.class).asArray(), TEXTS);
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
