package org.yiwang.cases.lifecycle;

import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.agreements.Agreements;
import org.yiwang.cases.mandates.Mandated;
import org.yiwang.cases.people.MayRead;
import org.yiwang.cases.people.Reader;
import org.yiwang.cases.people.Relation;
import org.yiwang.cases.vault.Vault.WrappedKey;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.defaults.idempotency.StoredAnswer;
import org.yiwang.defaults.posts.PostCopy;

/** The one SELECT that loads what an action needs: the case, its limits and key, and the answer given before. */
final class LoadStatement {

    private static final String LOAD = """
            select %s,
                   w.kek, w.wrapped, %s,
                   i.digest, i.status as answer, i.location, i.etag
                   %s
              from cases c
              join case_keys w on w.root_case_id = c.root_case_id and w.case_id = c.id
              left join idempotency_keys i
                on i.client = :client and i.actor = :me and i.path = :path and i.key = :key
              %s %s
             where c.root_case_id = :case and c.id = :case and %s
            """;

    private static final Both FOR_ACTION = both("", "");

    private static final Both FOR_DECISION =
            both(", " + PostCopy.columns(":duty", "c.department") + ", " + Mandated.UNTIL + " as agents_as_of", "");

    private static final Both FOR_SUBMISSION =
            both("""
            , nextval('case_numbers_running') as running, f.sealed as form, f.salt, n.sealed as applicant_name,
              %s as applicant_agrees,
              array(select m.source || '/' || coalesce(cast(m.document_id as text), '') || '/' || m.code
                      from materials m where m.root_case_id = c.root_case_id and m.case_id = c.id) as materials
            """.formatted(Agreements.OF_APPLICANT), """
            left join sealed_texts f
              on f.root_case_id = c.root_case_id and f.case_id = c.id and f.name = %s
            join sealed_texts n
              on n.root_case_id = c.root_case_id and n.case_id = c.id and n.name = 'applicant'
            """.formatted(CaseRows.FORM_NAME));

    /** For what the system does by itself: of nobody, and never asked before. */
    static final Bound.Numbered FOR_SYSTEM = Bound.Numbered.of("""
            select %s, w.kek, w.wrapped,
                   false as own, false as took_in, cast(null as uuid) as acting_by,
                   cast(null as timestamptz) as mandates_as_of,
                   cast(null as bytea) as digest
              from cases c
              join case_keys w on w.root_case_id = c.root_case_id and w.case_id = c.id
              %s
             where c.root_case_id = :case and c.id = :case
            """.formatted(CaseRows.COLUMNS, CaseRows.LIMITS));

    /** What is loaded beside the case. */
    enum For {
        ACTION,
        SUBMISSION,
        DECISION
    }

    /** The statement for citizens, and that for officials, whose own case it may be. */
    private record Both(Bound.Numbered forCitizens, Bound.Numbered forOfficials) {

        Bound.Numbered of(Reader reader) {
            return reader.isOfficial() ? forOfficials : forCitizens;
        }
    }

    private LoadStatement() {}

    private static Both both(String columns, String joins) {
        return new Both(
                numbered(Relation.COLUMNS_OF_CITIZEN, columns, joins), numbered(Relation.COLUMNS, columns, joins));
    }

    private static Bound.Numbered numbered(String relation, String columns, String joins) {
        return Bound.Numbered.of(
                LOAD.formatted(CaseRows.COLUMNS, relation, columns, CaseRows.LIMITS, joins, MayRead.CASE));
    }

    static Bound bound(For what, UUID id, Reader reader, MayRead mayRead, IdempotencyKey key) {
        var statement = switch (what) {
            case ACTION -> FOR_ACTION;
            case SUBMISSION -> FOR_SUBMISSION;
            case DECISION -> FOR_DECISION;
        };
        var bound = new Bound(statement.of(reader))
                .bind("case", id)
                .bind("me", reader.me())
                .bind("client", key.client())
                .bind("path", key.path())
                .bind("key", key.key());
        mayRead.bind(bound::bind, reader);
        return bound;
    }

    /** Everything but the limits, which {@link CaseRows#limit} reads of this row and of those that follow. */
    static Loaded read(Readable row, For what) {
        return new Loaded(
                CaseRows.cased(row),
                what == For.DECISION
                        ? Relation.read(row).asOf(row.get("agents_as_of", Instant.class))
                        : Relation.read(row),
                new WrappedKey(get(row, "kek", String.class), get(row, "wrapped", ByteBuffer.class)),
                answered(row),
                what == For.SUBMISSION ? entered(row) : null,
                what == For.DECISION ? copy(row) : null,
                null);
    }

    private static @Nullable StoredAnswer answered(Readable row) {
        var digest = row.get("digest", ByteBuffer.class);
        return digest == null
                ? null
                : new StoredAnswer(
                        bytes(digest),
                        get(row, "answer", Integer.class),
                        row.get("location", String.class),
                        row.get("etag", String.class));
    }

    private static PostCopy copy(Readable row) {
        return new PostCopy(get(row, "post_held", Boolean.class), row.get("posts_as_of", Instant.class));
    }

    private static Loaded.Entered entered(Readable row) {
        return new Loaded.Entered(
                get(row, "running", Long.class),
                row.get("form", ByteBuffer.class),
                row.get("salt", ByteBuffer.class),
                get(row, "applicant_name", ByteBuffer.class),
                row.get("applicant_agrees", Boolean.class),
                Stream.of(get(row, "materials", String[].class))
                        .map(Loaded.Given::read)
                        .toList());
    }

    private static byte[] bytes(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
