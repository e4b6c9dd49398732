package org.yiwang.cases.heads;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Signed heads and the ends of chains they stand for; both are only added to. */
@Repository
class HeadRepository {

    private static final String COLUMNS = "h.number, h.hour, h.previous, h.root, h.cases, h.hash, h.key_id, h.signed";

    private final DatabaseClient database;

    HeadRepository(DatabaseClient database) {
        this.database = database;
    }

    /** A head and from when on events may be that no head stands for. */
    record Made(SignedHead signed, Instant looksFrom) {}

    /** A head and the end of one chain it stands for. */
    record Covering(SignedHead signed, Leaf leaf) {}

    Mono<Made> last() {
        return database.sql(
                        "select %s, h.looks_from from trail_heads h order by h.number desc limit 1".formatted(COLUMNS))
                .map(row -> new Made(head(row), get(row, "looks_from", Instant.class)))
                .one();
    }

    /** The ends of chains of which no head stands for the last event, in the order of the cases' ids. */
    Mono<List<Leaf>> grown(Instant since, int most) {
        return database.sql("""
                        select distinct on (e.case_id) e.root_case_id, e.case_id, e.sequence, e.hash
                          from case_events e
                         where e.at >= :since
                           and not exists (select from trail_leaves l
                                            where l.root_case_id = e.root_case_id and l.case_id = e.case_id
                                              and l.sequence >= e.sequence)
                         order by e.case_id, e.sequence desc
                         limit :most
                        """)
                .bind("since", since)
                .bind("most", most)
                .map(HeadRepository::leaf)
                .all()
                .collectList();
    }

    /** False when another instance made the head of this number. */
    Mono<Boolean> save(Made made, List<Leaf> leaves) {
        var head = made.signed().head();
        return database.sql("""
                        with made as (
                          insert into trail_heads (number, hour, previous, root, cases, hash, key_id, signed, looks_from)
                          values (:number, :hour, :previous, :root, :cases, :hash, :keyId, :signed, :looksFrom)
                          on conflict do nothing
                          returning number),
                        stood_for as (
                          insert into trail_leaves (number, root_case_id, case_id, sequence, hash)
                          select m.number, l.* from made m, unnest(:roots, :ids, :sequences, :hashes) l)
                        select 1 from made
                        """)
                .bind("number", head.number())
                .bind("hour", head.hour())
                .bind("previous", head.previous())
                .bind("root", head.root())
                .bind("cases", head.cases())
                .bind("hash", made.signed().hash())
                .bind("keyId", made.signed().keyId())
                .bind("signed", made.signed().signed())
                .bind("looksFrom", made.looksFrom())
                .bind("roots", leaves.stream().map(Leaf::root).toArray(UUID[]::new))
                .bind("ids", leaves.stream().map(Leaf::caseId).toArray(UUID[]::new))
                .bind("sequences", leaves.stream().map(Leaf::sequence).toArray(Integer[]::new))
                .bind("hashes", leaves.stream().map(Leaf::hash).toArray(String[]::new))
                .map(_ -> true)
                .one()
                .defaultIfEmpty(false);
    }

    Flux<SignedHead> page(long after, int limit) {
        return database.sql("""
                        select %s from trail_heads h where h.number > :after order by h.number limit :limit
                        """.formatted(COLUMNS))
                .bind("after", after)
                .bind("limit", limit)
                .map(HeadRepository::head)
                .all();
    }

    Mono<SignedHead> one(long number) {
        return page(number - 1, 1)
                .filter(head -> head.head().number() == number)
                .next();
    }

    /** The heads that stand for events of a case, in order. */
    Flux<Covering> covering(UUID root, UUID caseId) {
        return database.sql("""
                        select %s, l.root_case_id, l.case_id, l.sequence, l.hash as leaf
                          from trail_leaves l join trail_heads h on h.number = l.number
                         where l.root_case_id = :root and l.case_id = :case
                         order by h.number
                        """.formatted(COLUMNS))
                .bind("root", root)
                .bind("case", caseId)
                .map(row -> new Covering(head(row), leafOf(row, "leaf")))
                .all();
    }

    /** All ends of chains that a head stands for, in the order of its tree. */
    Mono<List<Leaf>> leaves(long number) {
        return database.sql("""
                        select root_case_id, case_id, sequence, hash from trail_leaves
                         where number = :number order by case_id
                        """)
                .bind("number", number)
                .map(HeadRepository::leaf)
                .all()
                .collectList();
    }

    private static SignedHead head(Readable row) {
        return new SignedHead(
                new Head(
                        get(row, "number", Long.class),
                        get(row, "hour", Instant.class),
                        get(row, "previous", String.class),
                        get(row, "root", String.class),
                        get(row, "cases", Integer.class)),
                get(row, "hash", String.class),
                get(row, "key_id", String.class),
                get(row, "signed", String.class));
    }

    private static Leaf leaf(Readable row) {
        return leafOf(row, "hash");
    }

    private static Leaf leafOf(Readable row, String hash) {
        return new Leaf(
                get(row, "root_case_id", UUID.class),
                get(row, "case_id", UUID.class),
                get(row, "sequence", Integer.class),
                get(row, hash, String.class));
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
