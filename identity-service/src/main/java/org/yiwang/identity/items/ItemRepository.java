package org.yiwang.identity.items;

import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The copy of items. */
@Repository
public class ItemRepository {

    private final DatabaseClient database;

    ItemRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Those of the items that are known. */
    public Flux<Item> found(Collection<UUID> ids) {
        return database.sql("select id, name_zh, name_en from items where id = any(:ids)")
                .bind("ids", ids.toArray(UUID[]::new))
                .map(row -> new Item(
                        Objects.requireNonNull(row.get("id", UUID.class)),
                        Objects.requireNonNull(row.get("name_zh", String.class)),
                        Objects.requireNonNull(row.get("name_en", String.class))))
                .all();
    }

    /** Those of the topics that any item is about. */
    public Flux<String> topics(Collection<String> asked) {
        return database.sql("""
                        select t.topic from unnest(:asked) t (topic)
                         where exists (select from items i where t.topic = any(i.topics))
                        """)
                .bind("asked", asked.toArray(String[]::new))
                .map(row -> Objects.requireNonNull(row.get("topic", String.class)))
                .all();
    }

    /** Takes a published version; an older one changes nothing. */
    Mono<Void> publish(JsonNode item) {
        var chinese = item.at("/name/zh-CN").asString("");
        return database.sql("""
                        insert into items (id, version, name_zh, name_en, topics)
                        values (:id, :version, :zh, :en, :topics)
                        on conflict (id) do update
                           set version = excluded.version, name_zh = excluded.name_zh, name_en = excluded.name_en,
                               topics = excluded.topics
                         where items.version <= excluded.version
                        """)
                .bind("id", UUID.fromString(item.path("id").asString()))
                .bind("version", item.path("version").asInt())
                .bind("zh", chinese)
                .bind("en", item.at("/name/en").asString(chinese))
                .bind(
                        "topics",
                        item.path("topics")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toArray(String[]::new))
                .then();
    }
}
