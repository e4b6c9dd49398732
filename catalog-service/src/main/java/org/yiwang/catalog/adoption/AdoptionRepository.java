package org.yiwang.catalog.adoption;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.catalog.departments.DepartmentName;
import org.yiwang.catalog.editors.Editor;
import org.yiwang.catalog.items.NewVersion;
import org.yiwang.catalog.items.Publishing;
import org.yiwang.catalog.reading.Columns;
import org.yiwang.catalog.regions.RegionCode;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.defaults.idempotency.StoredAnswers;
import org.yiwang.defaults.idempotency.StoredAnswers.Given;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of local items over upper ones. */
@Repository
class AdoptionRepository {

    private static final String ADOPTED = """
            select l.id, l.standard, l.version, l.standard_version, l.code, l.name_zh, l.name_en, l.region, l.department,
                   d.name_zh as department_zh, d.name_en as department_en, s.version > l.standard_version as behind,
                   (select count(*) from item_conflicts c
                     where c.item = l.id and c.standard_version = s.version
                       and (c.standard_version > l.standard_version or c.kind = 'RETIRED')) as conflicts
              from items l join items s on s.id = l.standard join departments d on d.id = l.department
             where l.retired_at is null
            """;

    private final DatabaseClient database;
    private final StoredAnswers answers;
    private final JsonMapper json;

    AdoptionRepository(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.answers = new StoredAnswers(database);
        this.json = json;
    }

    Mono<Boolean> isAnswered(IdempotencyKey key) {
        return answers.to(key).hasElement();
    }

    /** The local items over any of these, in any of these regions. */
    Flux<Above.Local> local(Collection<UUID> standards, Collection<String> regions) {
        return database.sql("""
                        select id, standard, region, region_prefix from items
                         where standard = any(:standards) and region = any(:regions) and retired_at is null
                        """)
                .bind("standards", standards.toArray(UUID[]::new))
                .bind("regions", regions.toArray(String[]::new))
                .map(row -> new Above.Local(
                        Columns.of(row, "id", UUID.class),
                        Columns.of(row, "standard", UUID.class),
                        Columns.of(row, "region", String.class),
                        Columns.of(row, "region_prefix", String.class)))
                .all();
    }

    /** Publishes all of them, with the answer that is remembered; the same ones again are refused by their keys. */
    Mono<Long> adopt(List<NewVersion> versions, Given answer, @Nullable String trace, Instant at) {
        var sql = "with input as (select * from " + Publishing.ROWS + "), " + Publishing.CHANGED + ", answered as ("
                + StoredAnswers.INSERT + ") select count(*) as changed from changed";
        return StoredAnswers.bind(Publishing.bind(database.sql(sql), versions, json, trace, at), answer)
                .map(row -> Columns.of(row, "changed", Long.class))
                .one();
    }

    /** The local items that stand for these standards in these regions. */
    Flux<Adopted> adopted(List<NewAdoptions.Pair> pairs, Language language) {
        return database.sql(ADOPTED + """
                         and (l.standard, l.region) in
                             (select * from unnest(cast(:standards as uuid[]), cast(:regions as text[])))
                         order by l.region, l.id
                        """)
                .bind(
                        "standards",
                        pairs.stream().map(NewAdoptions.Pair::standard).toArray(UUID[]::new))
                .bind("regions", pairs.stream().map(NewAdoptions.Pair::region).toArray(String[]::new))
                .map(row -> read(row, language))
                .all();
    }

    /** The local items over an item, by region. */
    Flux<Adopted> over(UUID standard, @Nullable Cursor after, int limit, Language language) {
        return database.sql(ADOPTED + """
                         and l.standard = :standard and (l.region, l.id) > (:afterRegion, :afterId)
                         order by l.region, l.id limit :limit
                        """)
                .bind("standard", standard)
                .bind("afterRegion", after == null ? "" : RegionCode.inCursor(after))
                .bind("afterId", after == null ? new UUID(0, 0) : after.uuid(1))
                .bind("limit", limit)
                .map(row -> read(row, language))
                .all();
    }

    /** What the owner of local items has to settle, the oldest first. */
    Flux<Conflict> conflicts(@Nullable UUID item, @Nullable Cursor after, int limit, Editor editor, Language language) {
        var sql = """
                select c.item, c.standard_version, c.pointer, c.kind, cast(c.upper_value as text) as upper,
                       cast(c.local_value as text) as local, c.found_at, l.standard, l.name_zh, l.name_en, l.region
                  from item_conflicts c join items l on l.id = c.item join items s on s.id = l.standard
                 where c.standard_version = s.version
                   and (c.standard_version > l.standard_version or c.kind = 'RETIRED')
                   and l.retired_at is null and (cast(:item as uuid) is null or c.item = :item)
                   and (c.item, c.pointer) > (:afterItem, :afterPointer) and %s
                 order by c.item, c.pointer limit :limit
                """.formatted(Editor.covers("l"));
        return editor.bind(database.sql(sql))
                .bind("item", item == null ? Parameters.in(UUID.class) : Parameters.in(item))
                .bind("afterItem", after == null ? new UUID(0, 0) : after.uuid(0))
                .bind("afterPointer", after == null ? "" : after.text(1))
                .bind("limit", limit)
                .map(row -> conflict(row, language))
                .all();
    }

    private Conflict conflict(Readable row, Language language) {
        return new Conflict(
                Columns.of(row, "item", UUID.class),
                named(row, "name", language),
                Columns.of(row, "region", String.class),
                Columns.of(row, "standard", UUID.class),
                Columns.of(row, "standard_version", Long.class),
                Columns.of(row, "pointer", String.class),
                Conflict.Kind.valueOf(Columns.of(row, "kind", String.class)),
                value(row.get("upper", String.class)),
                value(row.get("local", String.class)),
                Columns.of(row, "found_at", Instant.class));
    }

    private @Nullable Object value(@Nullable String text) {
        return text == null ? null : json.readTree(text);
    }

    private static Adopted read(Readable row, Language language) {
        var region = Columns.of(row, "region", String.class);
        return new Adopted(
                Columns.of(row, "id", UUID.class),
                Columns.of(row, "standard", UUID.class),
                Columns.of(row, "version", Long.class),
                Columns.of(row, "standard_version", Long.class),
                Columns.of(row, "behind", Boolean.class),
                Columns.of(row, "conflicts", Long.class).intValue(),
                Columns.of(row, "code", String.class),
                named(row, "name", language),
                region,
                new RegionCode(region).level(),
                new DepartmentName(Columns.of(row, "department", UUID.class), named(row, "department", language)));
    }

    private static String named(Readable row, String column, Language language) {
        return Columns.of(row, column + (language == Language.EN ? "_en" : "_zh"), String.class);
    }
}
