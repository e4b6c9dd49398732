package org.yiwang.identity.departments;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.defaults.messaging.HandledOnce;
import org.yiwang.defaults.messaging.ReceivedFact;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The copy of departments. */
@Repository
public class DepartmentRepository {

    private final DatabaseClient database;

    DepartmentRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Those of the departments that are known. */
    public Flux<Department> found(Collection<UUID> ids) {
        return database.sql("select id, name_zh, name_en, region, region_prefix from departments where id = any(:ids)")
                .bind("ids", ids.toArray(UUID[]::new))
                .map(DepartmentRepository::department)
                .all();
    }

    /** Those that are said by their code or by their name in either language. */
    public Flux<Said> said(Collection<String> words) {
        return database.sql("""
                        select id, name_zh, name_en, region, region_prefix, s.word
                          from departments d
                          join unnest(:words) s (word) on s.word in (d.code, d.name_zh, d.name_en)
                        """)
                .bind("words", words.toArray(String[]::new))
                .map(row -> new Said(Objects.requireNonNull(row.get("word", String.class)), department(row)))
                .all();
    }

    /** A department by the word that was said for it. */
    public record Said(String word, Department department) {}

    Mono<Void> change(ReceivedFact fact, String consumer) {
        var data = fact.data();
        var chinese = data.at("/name/zh-CN").asString("");
        return database.sql("with " + HandledOnce.FRESH + """
                        insert into departments (id, code, name_zh, name_en, region, region_prefix)
                        select :id, :code, :zh, :en, :region, :prefix from fresh
                        on conflict (id) do update set code = excluded.code, name_zh = excluded.name_zh,
                               name_en = excluded.name_en, region = excluded.region,
                               region_prefix = excluded.region_prefix
                        """)
                .bind("consumer", consumer)
                .bind("event", fact.id())
                .bind("handledAt", fact.at())
                .bind("id", UUID.fromString(data.path("id").asString()))
                .bind("code", Parameters.in(R2dbcType.VARCHAR, data.path("code").asString(null)))
                .bind("zh", chinese)
                .bind("en", data.at("/name/en").asString(chinese))
                .bind("region", data.path("region").asString())
                .bind("prefix", data.path("regionPrefix").asString())
                .then();
    }

    private static Department department(Readable row) {
        return new Department(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Objects.requireNonNull(row.get("name_zh", String.class)),
                Objects.requireNonNull(row.get("name_en", String.class)),
                Objects.requireNonNull(row.get("region", String.class)),
                Objects.requireNonNull(row.get("region_prefix", String.class)));
    }
}
