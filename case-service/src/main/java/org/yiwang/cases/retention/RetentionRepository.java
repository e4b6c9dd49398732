package org.yiwang.cases.retention;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.Period;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.cases.trail.TrailEvent;
import org.yiwang.keycloak.Applicant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Finds cases that are kept no longer and destroys what they held. */
@Repository
class RetentionRepository {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DatabaseClient database;

    RetentionRepository(DatabaseClient database) {
        this.database = database;
    }

    /** A case at its end, with all that the event of its destruction says. */
    record Ended(
            UUID root,
            UUID id,
            long version,
            int sequence,
            String head,
            String status,
            Applicant applicant,
            Instant endedAt) {}

    /** Those kept no longer, the longest ended first. */
    Flux<Ended> due(RetentionProperties kept, Instant now, int most) {
        return database.sql("""
                        select c.root_case_id, c.id, c.version, c.sequence, c.head, c.status, c.applicant_kind,
                               c.applicant_id, c.changed_at
                          from cases c
                          left join unnest(:items, :itemEnds) i (item, ended) on i.item = c.item_id
                          left join lateral (
                               select p.ended from unnest(:regions, :regionEnds) p (prefix, ended)
                                where starts_with(c.region_prefix, p.prefix)
                                order by length(p.prefix) desc limit 1) r on true
                         where c.changed_at < :latest
                           and c.status in ('NOT_ACCEPTED', 'LAPSED', 'CLOSED', 'WITHDRAWN')
                           and c.changed_at < coalesce(i.ended, r.ended, :ended)
                         order by c.changed_at limit :most
                        """)
                .bind("items", kept.items().keySet().toArray(UUID[]::new))
                .bind("itemEnds", ends(kept.items(), now))
                .bind("regions", kept.regions().keySet().toArray(String[]::new))
                .bind("regionEnds", ends(kept.regions(), now))
                .bind("ended", RetentionProperties.end(now, kept.kept()))
                .bind("latest", latest(kept, now))
                .bind("most", most)
                .map(RetentionRepository::ended)
                .all();
    }

    /** False when it was destroyed or changed meanwhile. */
    Mono<Boolean> destroy(Ended ended, TrailEvent last) {
        return database.sql(Destruction.STATEMENT)
                .bind("root", ended.root())
                .bind("case", ended.id())
                .bind("version", ended.version())
                .bind("before", ended.sequence())
                .bind("sequence", last.sequence())
                .bind("event", last.id())
                .bind("action", last.action())
                .bind("now", last.at())
                .bind("actorKind", last.who().kind())
                .bind("actor", last.who().id())
                .bind("audience", last.audience().name())
                .bind("data", Json.of(JSON.writeValueAsBytes(last.data())))
                .bind("previous", last.previous())
                .bind("hash", last.hash())
                .map(_ -> true)
                .one()
                .defaultIfEmpty(false);
    }

    private static Instant[] ends(Map<?, Period> kept, Instant now) {
        return kept.values().stream()
                .map(period -> RetentionProperties.end(now, period))
                .toArray(Instant[]::new);
    }

    private static Instant latest(RetentionProperties kept, Instant now) {
        return Stream.concat(
                        Stream.of(kept.kept()),
                        Stream.concat(kept.regions().values().stream(), kept.items().values().stream()))
                .map(period -> RetentionProperties.end(now, period))
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private static Ended ended(Readable row) {
        return new Ended(
                get(row, "root_case_id", UUID.class),
                get(row, "id", UUID.class),
                get(row, "version", Long.class),
                get(row, "sequence", Integer.class),
                get(row, "head", String.class),
                get(row, "status", String.class),
                new Applicant(
                        Applicant.Kind.valueOf(get(row, "applicant_kind", String.class)),
                        get(row, "applicant_id", UUID.class)),
                get(row, "changed_at", Instant.class));
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
