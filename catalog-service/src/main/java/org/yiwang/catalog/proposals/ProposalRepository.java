package org.yiwang.catalog.proposals;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.catalog.departments.DepartmentName;
import org.yiwang.catalog.editors.Editor;
import org.yiwang.catalog.reading.Columns;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.defaults.idempotency.StoredAnswer;
import org.yiwang.defaults.idempotency.StoredAnswers;
import org.yiwang.defaults.idempotency.StoredAnswers.Given;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The SQL of proposals; both sides see one, by their posts. */
@Repository
class ProposalRepository {

    private static final String READ = """
            select q.id, q.item, q.item_version, i.name_zh, i.name_en, i.region, q.department,
                   d.name_zh as department_zh, d.name_en as department_en, q.state, q.reason, q.proposer, q.proposed_at,
                   q.answerer, q.answered_at, q.answer, q.draft, q.version, %1$s as above, %2$s as below
              from item_proposals q join items i on i.id = q.item join departments d on d.id = q.department
             where (%1$s or %2$s)
            """.formatted(Editor.covers("q"), Editor.covers("i"));

    private final DatabaseClient database;
    private final StoredAnswers answers;

    ProposalRepository(DatabaseClient database) {
        this.database = database;
        this.answers = new StoredAnswers(database);
    }

    /** A proposal with its version. */
    record Shown(Proposal proposal, long version) {}

    Mono<UUID> answered(IdempotencyKey key) {
        return answers.to(key).map(StoredAnswer::id);
    }

    Mono<Shown> proposal(UUID id, Editor editor, Language language) {
        return editor.bind(database.sql(READ + " and q.id = :id"))
                .bind("id", id)
                .map(row -> read(row, language))
                .one();
    }

    Flux<Shown> listed(
            Proposal.@Nullable State state, @Nullable Cursor after, int limit, Editor editor, Language language) {
        var statement = editor.bind(database.sql(READ
                        + (state == null ? "" : " and q.state = :state")
                        + " and q.id < :after order by q.id desc limit :limit"))
                .bind("after", after == null ? new UUID(-1, -1) : after.uuid(0))
                .bind("limit", limit);
        return (state == null ? statement : statement.bind("state", state.name()))
                .map(row -> read(row, language))
                .all();
    }

    /** A new proposal. */
    record New(UUID id, UUID item, long itemVersion, UUID department, String prefix, String reason) {}

    Mono<UUID> add(New proposal, Editor editor, Given answer) {
        var statement = database.sql("""
                        with saved as (
                          insert into item_proposals (id, item, item_version, department, region_prefix, state, reason,
                                 proposed_by, proposer, proposed_at, version)
                          values (:id, :item, :itemVersion, :department, :prefix, 'PROPOSED', :reason, :by, :name, :at, 1)
                          returning id
                        ), answered as (
                        """ + StoredAnswers.INSERT + " from saved) select id from saved")
                .bind("id", proposal.id())
                .bind("item", proposal.item())
                .bind("itemVersion", proposal.itemVersion())
                .bind("department", proposal.department())
                .bind("prefix", proposal.prefix())
                .bind("reason", proposal.reason())
                .bind("by", editor.person())
                .bind("name", editor.actor().name())
                .bind("at", answer.at());
        return StoredAnswers.bind(statement, answer)
                .map(row -> Columns.of(row, "id", UUID.class))
                .one();
    }

    /** Settles a proposal that is still open in this version. */
    Mono<UUID> settle(
            Shown shown, Proposal.State to, @Nullable String answer, @Nullable UUID draft, Editor editor, Given given) {
        var statement = database.sql("""
                        with saved as (
                          update item_proposals
                             set state = :state, answered_by = :by, answerer = :name, answered_at = :at,
                                 answer = cast(:answer as text), draft = cast(:draft as uuid), version = version + 1
                           where id = :id and version = :version and state = 'PROPOSED'
                          returning id
                        ), answered as (
                        """ + StoredAnswers.INSERT + " from saved) select id from saved")
                .bind("id", shown.proposal().id())
                .bind("version", shown.version())
                .bind("state", to.name())
                .bind("by", editor.person())
                .bind("name", editor.actor().name())
                .bind("at", given.at())
                .bind("answer", Parameters.in(R2dbcType.VARCHAR, answer))
                .bind("draft", draft == null ? Parameters.in(UUID.class) : Parameters.in(draft));
        return StoredAnswers.bind(statement, given)
                .map(row -> Columns.of(row, "id", UUID.class))
                .one();
    }

    private static Shown read(Readable row, Language language) {
        var id = Columns.of(row, "id", UUID.class);
        var state = Proposal.State.valueOf(Columns.of(row, "state", String.class));
        var proposal = new Proposal(
                id,
                Columns.of(row, "item", UUID.class),
                Columns.of(row, "item_version", Long.class),
                named(row, "name", language),
                Columns.of(row, "region", String.class),
                new DepartmentName(Columns.of(row, "department", UUID.class), named(row, "department", language)),
                state,
                Columns.of(row, "reason", String.class),
                Columns.of(row, "proposer", String.class),
                Columns.of(row, "proposed_at", Instant.class),
                row.get("answerer", String.class),
                row.get("answered_at", Instant.class),
                row.get("answer", String.class),
                row.get("draft", UUID.class),
                Proposal.links(
                        id, state, Columns.of(row, "above", Boolean.class), Columns.of(row, "below", Boolean.class)));
        return new Shown(proposal, Columns.of(row, "version", Long.class));
    }

    private static String named(Readable row, String column, Language language) {
        return Columns.of(row, column + (language == Language.EN ? "_en" : "_zh"), String.class);
    }
}
