package org.yiwang.cases.items;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.defaults.messaging.HandledOnce;
import org.yiwang.defaults.messaging.ReceivedFact;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The copy of regions and departments. */
@Repository
public class RegionRepository {

    private final DatabaseClient database;
    private final Cache<UUID, Department> departments = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    RegionRepository(DatabaseClient database) {
        this.database = database;
    }

    /** A department's names by language tag, and its region with the level; of a region not known yet no level. */
    public record Department(UUID id, Map<String, String> name, String region, String level) {}

    public Mono<Department> department(UUID id) {
        var known = departments.getIfPresent(id);
        return known != null ? Mono.just(known) : read(id).doOnNext(found -> departments.put(id, found));
    }

    /** The department named, if one is named and there is one. */
    public Mono<Optional<Department>> known(@Nullable UUID named) {
        return Mono.justOrEmpty(named).flatMap(this::department).singleOptional();
    }

    private Mono<Department> read(UUID id) {
        return database.sql("""
                        select d.name_zh, d.name_en, d.region, coalesce(r.level, '') as level
                          from departments d left join regions r on r.code = d.region where d.id = :id
                        """)
                .bind("id", id)
                .map(row -> new Department(
                        id,
                        Map.of(
                                "zh-CN", Objects.requireNonNull(row.get("name_zh", String.class)),
                                "en", Objects.requireNonNull(row.get("name_en", String.class))),
                        Objects.requireNonNull(row.get("region", String.class)),
                        Objects.requireNonNull(row.get("level", String.class))))
                .one();
    }

    Mono<Void> changeRegion(ReceivedFact fact, String consumer) {
        var region = fact.data();
        var parent = region.path("parent").isString() ? region.path("parent").asString() : null;
        return database.sql("with " + HandledOnce.FRESH + """
                        insert into regions (code, name, parent, level, prefix)
                        select :code, :name, :parent, :level, :prefix from fresh
                        on conflict (code) do update set name = excluded.name, parent = excluded.parent,
                               level = excluded.level, prefix = excluded.prefix
                        """)
                .bind("consumer", consumer)
                .bind("event", fact.id())
                .bind("handledAt", fact.at())
                .bind("code", region.path("code").asString())
                .bind("name", region.path("name").asString(""))
                .bind("parent", Parameters.in(R2dbcType.VARCHAR, parent))
                .bind("level", region.path("level").asString())
                .bind("prefix", region.path("prefix").asString())
                .then();
    }

    Mono<Void> changeDepartment(ReceivedFact fact, String consumer) {
        var department = fact.data();
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
                .bind("id", UUID.fromString(department.path("id").asString()))
                .bind("code", department.path("code").asString(""))
                .bind("zh", name(department, "zh-CN"))
                .bind("en", name(department, "en"))
                .bind("region", department.path("region").asString(""))
                .bind("prefix", department.path("regionPrefix").asString(""))
                .then();
    }

    private static String name(JsonNode department, String language) {
        var name = department.path("name");
        return name.isObject() ? name.path(language).asString(name.path("zh-CN").asString("")) : name.asString("");
    }
}
