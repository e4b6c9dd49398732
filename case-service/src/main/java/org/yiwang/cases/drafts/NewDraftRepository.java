package org.yiwang.cases.drafts;

import com.github.f4b6a3.uuid.UuidCreator;
import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.cases.items.Regions;
import org.yiwang.cases.lifecycle.Case;
import org.yiwang.cases.mandates.Mandated;
import org.yiwang.cases.vault.SealedText;
import org.yiwang.cases.vault.Vault.WrappedKey;
import org.yiwang.defaults.http.ETags;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.defaults.idempotency.StoredAnswer;
import org.yiwang.defaults.idempotency.StoredAnswers;
import reactor.core.publisher.Mono;

/** New drafts as rows, written with their key, answers and name by one statement guarded by the idempotency key. */
@Repository
class NewDraftRepository {

    /** Draft, key, sealed texts and, for an integrator's client, the access record, unless the mandate ended or the key was used. */
    private static final String OPENED = """
            with permitted as (
              select 1 where :mandate is null
                 or exists (select from copied_mandates m
                             where m.id = :mandate and m.agent = :agent and %s)),
            answered as (
              insert into idempotency_keys (client, actor, path, key, digest, status, location, etag, at)
              select :client, :me, :path, :key, :digest, 201, :location, :etag, :now from permitted
              on conflict do nothing returning actor),
            opened as (
              insert into cases
                     (root_case_id, id, applicant_kind, applicant_id, actor_id, mandate_id,
                      taken_in_for, present_id, test, item_id,
                      item_version, handling_type, department, region, region_prefix, status, electronic, version,
                      sequence, head, opened_at, changed_at, remedy, contests, file_until)
              select :case, :case, :applicantKind, :applicant, :me, :mandate, :takenInFor, :present, :test,
                     :item, :itemVersion,
                     :handlingType, :department, :region, :regionPrefix, 'DRAFT',
                     coalesce(case when :mandate is null then :electronic end,
                              (select a.agrees from copied_agreements a where a.person = :applicant),
                              :electronic, false),
                     1, 0, '', :now, :now, :remedy, :contests, :fileUntil
                from answered
              returning id),
            keyed as (
              insert into case_keys (root_case_id, case_id, kek, wrapped)
              select id, id, :kek, :wrapped from opened),
            sealed as (
              insert into sealed_texts (root_case_id, case_id, name, salt, sealed)
              select id, id, t.* from opened,
                     (values ('form', :formSalt, :form), ('applicant', :nameSalt, :name)) t),
            noted as (
              insert into access_records (id, subject, reader, client, resource_kind, resource, case_id, at)
              select :record, :applicant, :me, :through, 'CASE', id, id, :now
                from opened where :through is not null)
            select 1 from opened
            """.formatted(Mandated.IN_FORCE);

    private final DatabaseClient database;
    private final StoredAnswers answers;

    NewDraftRepository(DatabaseClient database) {
        this.database = database;
        this.answers = new StoredAnswers(database);
    }

    /**
     * False when the key was used before; then nothing is written.
     *
     * @param electronic what was said of electronic service; null lets the applicant's word for all cases count
     * @param through the integrator's client that opens it and so is shown it
     */
    Mono<Boolean> insert(
            Case cased,
            @Nullable Boolean electronic,
            WrappedKey wrapped,
            List<SealedText> texts,
            IdempotencyKey key,
            @Nullable String through) {
        var origin = cased.origin();
        var form = texts.get(0);
        var name = texts.get(1);
        var contest = cased.contest();
        return database.sql(OPENED)
                .bind("client", key.client())
                .bind("me", key.actor())
                .bind("path", key.path())
                .bind("key", key.key())
                .bind("digest", ByteBuffer.wrap(key.digest()))
                .bind("location", "/v1/cases/" + cased.id())
                .bind("etag", ETags.strong(cased.version()))
                .bind("now", origin.openedAt())
                .bind("case", cased.id())
                .bind("applicantKind", origin.applicant().kind().name())
                .bind("applicant", origin.applicant().id())
                .bind("mandate", Parameters.in(PostgresqlObjectId.UUID, origin.mandate()))
                .bind("takenInFor", Parameters.in(PostgresqlObjectId.UUID, origin.takenInFor()))
                .bind("present", Parameters.in(PostgresqlObjectId.UUID, origin.present()))
                .bind("agent", origin.agent())
                .bind("test", origin.test())
                .bind("item", origin.item())
                .bind("itemVersion", origin.itemVersion())
                .bind("handlingType", origin.handlingType().name())
                .bind("department", origin.department())
                .bind("region", origin.region())
                .bind("regionPrefix", Regions.prefix(origin.region()))
                .bind("electronic", Parameters.in(R2dbcType.BOOLEAN, electronic))
                .bind(
                        "remedy",
                        Parameters.in(
                                R2dbcType.VARCHAR,
                                contest == null ? null : contest.kind().name()))
                .bind("contests", Parameters.in(PostgresqlObjectId.UUID, contest == null ? null : contest.of()))
                .bind(
                        "fileUntil",
                        Parameters.in(PostgresqlObjectId.TIMESTAMPTZ, contest == null ? null : contest.fileUntil()))
                .bind("record", UuidCreator.getTimeOrderedEpochFast())
                .bind("through", Parameters.in(R2dbcType.VARCHAR, through))
                .bind("kek", wrapped.kek())
                .bind("wrapped", wrapped.wrapped())
                .bind("formSalt", form.salt())
                .bind("form", form.sealed())
                .bind("nameSalt", name.salt())
                .bind("name", name.sealed())
                .map(_ -> true)
                .one()
                .defaultIfEmpty(false);
    }

    Mono<StoredAnswer> answered(IdempotencyKey key) {
        return answers.to(key);
    }
}
