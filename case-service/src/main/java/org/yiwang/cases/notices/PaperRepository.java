package org.yiwang.cases.notices;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.lifecycle.Contest;
import org.yiwang.cases.lifecycle.NoticeKind;
import org.yiwang.cases.vault.CaseKey;
import org.yiwang.cases.vault.Vault;
import org.yiwang.cases.vault.Vault.WrappedKey;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Notices whose paper is to be made, for the rounds that make it; each is leased for a while, longer after every attempt. */
@Repository
class PaperRepository {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> CODES = new TypeReference<>() {};

    private final DatabaseClient database;
    private final Vault vault;

    PaperRepository(DatabaseClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** A notice by its case and number. */
    record Due(UUID root, UUID caseId, int number) {}

    /** Everything a paper needs, and the key to seal it with. */
    record Draft(Due due, int event, CaseKey key, NoticeData data) {

        Draft with(Map<String, String> texts) {
            return new Draft(due, event, key, data.with(texts));
        }
    }

    Flux<Due> leased(Instant now, int most) {
        return database.sql("""
                        with due as (
                          select root_case_id, case_id, number from notices where next_at <= :now
                           order by next_at limit :most for update skip locked)
                        update notices n
                           set attempts = n.attempts + 1,
                               next_at = cast(:now as timestamptz) + least(n.attempts + 1, 60) * interval '1 minute'
                          from due d
                         where n.root_case_id = d.root_case_id and n.case_id = d.case_id and n.number = d.number
                        returning n.root_case_id, n.case_id, n.number
                        """)
                .bind("now", now)
                .bind("most", most)
                .map(row -> new Due(
                        get(row, "root_case_id", UUID.class),
                        get(row, "case_id", UUID.class),
                        get(row, "number", Integer.class)))
                .all();
    }

    Mono<Draft> draft(Due due) {
        return database.sql("""
                        select n.kind, n.template, n.at, n.event, n.limit_kind, n.due_on, c.number as case_number, c.remedy,
                               v.published, d.name_zh, d.name_en, a.sealed as applicant, w.kek, w.wrapped, e.data,
                               (select r.name from regions r
                                 where starts_with(c.region_prefix, r.prefix)
                                   and r.level in ('PROVINCE', 'CITY', 'COUNTY')
                                 order by length(r.prefix) desc limit 1) as government,
                               array(select m.code from materials m
                                      where m.root_case_id = c.root_case_id and m.case_id = c.id
                                        and m.given_at <= n.at order by m.given_at, m.code) as materials
                          from notices n
                          join cases c on c.root_case_id = n.root_case_id and c.id = n.case_id
                          join case_keys w on w.root_case_id = c.root_case_id and w.case_id = c.id
                          join case_events e
                            on e.root_case_id = c.root_case_id and e.case_id = c.id and e.sequence = n.event
                          join sealed_texts a
                            on a.root_case_id = c.root_case_id and a.case_id = c.id and a.name = 'applicant'
                          join item_versions v on v.item_id = c.item_id and v.version = c.item_version
                          left join departments d on d.id = c.department
                         where n.root_case_id = :root and n.case_id = :case and n.number = :number
                        """)
                .bind("root", due.root())
                .bind("case", due.caseId())
                .bind("number", due.number())
                .map(row -> draft(row, due))
                .one()
                .flatMap(draft -> texts(draft).map(texts -> draft.with(texts)));
    }

    /** What was written with the event the notice tells of, by name. */
    private Mono<Map<String, String>> texts(Draft draft) {
        var before = draft.event() + "/";
        return database.sql("""
                        select name, sealed from sealed_texts
                         where root_case_id = :root and case_id = :case and starts_with(name, :before)
                        """)
                .bind("root", draft.due().root())
                .bind("case", draft.due().caseId())
                .bind("before", before)
                .map(row -> Map.entry(
                        get(row, "name", String.class).substring(before.length()),
                        draft.key().open(get(row, "name", String.class), get(row, "sealed", ByteBuffer.class))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** Keeps the paper; false if somebody else was faster. */
    Mono<Boolean> keep(Due due, ByteBuffer sealed, Instant now) {
        return database.sql("""
                        with made as (
                          update notices set made_at = :now, next_at = null
                           where root_case_id = :root and case_id = :case and number = :number and made_at is null
                          returning root_case_id, case_id, number)
                        insert into notice_papers (root_case_id, case_id, number, sealed)
                        select root_case_id, case_id, number, :sealed from made
                        returning number
                        """)
                .bind("now", now)
                .bind("root", due.root())
                .bind("case", due.caseId())
                .bind("number", due.number())
                .bind("sealed", sealed)
                .map(_ -> true)
                .one()
                .defaultIfEmpty(false);
    }

    private Draft draft(Readable row, Due due) {
        var wrapped = new WrappedKey(get(row, "kek", String.class), get(row, "wrapped", ByteBuffer.class));
        var key = vault.unwrap(due.caseId(), wrapped);
        var limit = row.get("limit_kind", String.class);
        var remedy = row.get("remedy", String.class);
        var kind = NoticeKind.valueOf(get(row, "kind", String.class));
        var data = new NoticeData(
                kind,
                get(row, "template", Integer.class),
                get(row, "at", Instant.class),
                get(row, "case_number", String.class),
                due.number(),
                limit == null ? null : LimitKind.valueOf(limit),
                row.get("due_on", LocalDate.class),
                json(row, "published"),
                department(row.get("name_zh", String.class), row.get("name_en", String.class)),
                row.get("government", String.class),
                remedy == null ? null : Contest.Kind.valueOf(remedy),
                key.open("applicant", get(row, "applicant", ByteBuffer.class)),
                JSON.convertValue(json(row, "data"), CODES),
                Map.of(),
                kind == NoticeKind.RECEIPT ? List.of(get(row, "materials", String[].class)) : List.of());
        return new Draft(due, get(row, "event", Integer.class), key, data);
    }

    private static Map<String, String> department(@Nullable String chinese, @Nullable String english) {
        return chinese == null || english == null ? Map.of() : Map.of("zh-CN", chinese, "en", english);
    }

    private static JsonNode json(Readable row, String column) {
        return JSON.readTree(get(row, column, Json.class).asArray());
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
