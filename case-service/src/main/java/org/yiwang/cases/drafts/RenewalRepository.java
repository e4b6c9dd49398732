package org.yiwang.cases.drafts;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.cases.items.Regions;
import org.yiwang.cases.lifecycle.Case;
import org.yiwang.cases.vault.SealedText;
import org.yiwang.defaults.http.ETags;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.defaults.idempotency.StoredAnswer;
import org.yiwang.defaults.idempotency.StoredAnswers;
import reactor.core.publisher.Mono;

/** Renewals of drafts as rows; what was left behind is sealed with the case, for whoever asks again. */
@Repository
class RenewalRepository {

    private final DatabaseClient database;
    private final StoredAnswers answers;

    RenewalRepository(DatabaseClient database) {
        this.database = database;
        this.answers = new StoredAnswers(database);
    }

    /** A sealed text of a draft; what is not there is null. */
    record Sealed(@Nullable ByteBuffer text) {}

    Mono<Sealed> text(Case cased, String name) {
        return database.sql("""
                        select sealed from sealed_texts
                         where root_case_id = :root and case_id = :case and name = :name
                        """)
                .bind("root", cased.root())
                .bind("case", cased.id())
                .bind("name", name)
                .map(row -> new Sealed(Objects.requireNonNull(row.get("sealed", ByteBuffer.class))))
                .one()
                .defaultIfEmpty(new Sealed(null));
    }

    /** False when the draft was changed meanwhile; then nothing is written. */
    Mono<Boolean> renew(Case renewed, List<SealedText> texts, List<String> taken, IdempotencyKey key, Instant now) {
        var origin = renewed.origin();
        var form = texts.get(0);
        var left = texts.get(1);
        var statement = database.sql("""
                        with renewed as (
                          update cases set item_version = :itemVersion, handling_type = :handlingType,
                                 department = :department, region = :region, region_prefix = :regionPrefix,
                                 version = :version, changed_at = :now
                           where root_case_id = :root and id = :case and version = :version - 1 and status = 'DRAFT'
                          returning root_case_id, id),
                        sealed as (
                          insert into sealed_texts (root_case_id, case_id, name, salt, sealed)
                          select r.root_case_id, r.id, t.*
                            from renewed r,
                                 (values ('form', :formSalt, :form), ('renewal', :leftSalt, :left)) t
                          on conflict (root_case_id, case_id, name) do update
                             set salt = excluded.salt, sealed = excluded.sealed),
                        taken as (
                          delete from materials m using renewed r
                           where m.root_case_id = r.root_case_id and m.case_id = r.id and m.code = any(:taken)),
                        answered as (%s from renewed)
                        select 1 from renewed
                        """.formatted(StoredAnswers.INSERT))
                .bind("root", renewed.root())
                .bind("case", renewed.id())
                .bind("version", renewed.version())
                .bind("itemVersion", origin.itemVersion())
                .bind("handlingType", origin.handlingType().name())
                .bind("department", origin.department())
                .bind("region", origin.region())
                .bind("regionPrefix", Regions.prefix(origin.region()))
                .bind("now", now)
                .bind("formSalt", form.salt())
                .bind("form", form.sealed())
                .bind("leftSalt", left.salt())
                .bind("left", left.sealed())
                .bind("taken", taken.toArray(String[]::new));
        var given =
                new StoredAnswers.Given(key, 200, "/v1/cases/" + renewed.id(), ETags.strong(renewed.version()), now);
        return StoredAnswers.bind(statement, given).map(_ -> true).one().defaultIfEmpty(false);
    }

    Mono<StoredAnswer> answered(IdempotencyKey key) {
        return answers.to(key);
    }
}
