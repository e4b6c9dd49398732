package org.yiwang.cases.prereview;

import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.cases.people.MayRead;
import org.yiwang.cases.people.Reader;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Language;
import reactor.core.publisher.Flux;

/** The departments of the level at which an item is reviewed first, within the region of the item, by region. */
@Repository
class PreReviewRepository {

    private final DatabaseClient database;
    private final MayRead mayRead;

    PreReviewRepository(DatabaseClient database, MayRead mayRead) {
        this.database = database;
        this.mayRead = mayRead;
    }

    /** One department; none in the only row of a case that nobody of a lower level reviews. */
    record Row(@Nullable PreReviewer reviewer) {

        Stream<PreReviewer> found() {
            return Stream.ofNullable(reviewer);
        }
    }

    /** Empty when this reader may not know the case. */
    Flux<Row> of(UUID id, Reader reader, @Nullable Cursor after, int limit, Language language) {
        var statement = database.sql("""
                        select f.*
                          from (select c.region_prefix, v.published #>> '{procedure,preReview}' as level
                                  from cases c
                                  join item_versions v on v.item_id = c.item_id and v.version = c.item_version
                                 where c.root_case_id = :case and c.id = :case and %s) w
                          left join lateral (
                               select d.id, d.name_zh, d.name_en, d.region, r.name as region_name
                                 from departments d join regions r on r.code = d.region
                                where r.level = w.level and starts_with(d.region, w.region_prefix)
                                  and (:afterRegion is null or (d.region, d.id) > (:afterRegion, :afterId))
                                order by d.region, d.id limit :limit) f on true
                        """.formatted(MayRead.READS))
                .bind("case", id)
                .bind("afterRegion", Parameters.in(R2dbcType.VARCHAR, after == null ? null : after.text(0)))
                .bind("afterId", Parameters.in(PostgresqlObjectId.UUID, after == null ? null : after.uuid(1)))
                .bind("limit", limit);
        return mayRead.bind(statement, reader)
                .map(row -> new Row(reviewer(row, language)))
                .all();
    }

    private static @Nullable PreReviewer reviewer(Readable row, Language language) {
        var id = row.get("id", UUID.class);
        return id == null
                ? null
                : new PreReviewer(
                        id,
                        language.of(Map.of("zh-CN", text(row, "name_zh"), "en", text(row, "name_en"))),
                        text(row, "region"),
                        text(row, "region_name"));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
