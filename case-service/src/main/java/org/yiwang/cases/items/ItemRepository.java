package org.yiwang.cases.items;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.r2dbc.postgresql.codec.Json;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.defaults.messaging.HandledOnce;
import org.yiwang.defaults.messaging.ReceivedFact;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The copy of published item versions; a version never changes, so read ones are kept. */
@Repository
public class ItemRepository {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DatabaseClient database;
    private final Cache<Key, ItemVersion> versions =
            Caffeine.newBuilder().maximumSize(5_000).build();

    ItemRepository(DatabaseClient database) {
        this.database = database;
    }

    private record Key(UUID item, int version) {}

    public Mono<ItemVersion> version(UUID item, int version) {
        var known = versions.getIfPresent(new Key(item, version));
        return known != null ? Mono.just(known) : read(item, version).doOnNext(this::keep);
    }

    /** The version in force, in which new drafts are opened; {@link ItemRetired} when none is any more. */
    public Mono<ItemVersion> current(UUID item) {
        return database.sql("""
                        select v.version, r.retired_at
                          from item_versions v left join retired_items r on r.item_id = v.item_id
                         where v.item_id = :item order by v.version desc limit 1
                        """)
                .bind("item", item)
                .map(row -> new InForce(
                        Objects.requireNonNull(row.get("version", Integer.class)),
                        row.get("retired_at", Instant.class)))
                .one()
                .flatMap(inForce -> current(item, inForce));
    }

    private Mono<ItemVersion> current(UUID item, InForce inForce) {
        var end = inForce.retiredAt();
        return end == null ? version(item, inForce.version()) : Mono.error(() -> new ItemRetired(end));
    }

    private Mono<ItemVersion> read(UUID item, int version) {
        return database.sql("select published from item_versions where item_id = :item and version = :version")
                .bind("item", item)
                .bind("version", version)
                .map(row -> Objects.requireNonNull(row.get("published", Json.class)))
                .one()
                .map(json -> ItemVersion.read(JSON.readTree(json.asArray())));
    }

    private void keep(ItemVersion item) {
        versions.put(new Key(item.id(), item.version()), item);
    }

    Mono<Void> publish(ReceivedFact fact, String consumer) {
        var item = fact.data();
        return database.sql("with " + HandledOnce.FRESH + """
                        insert into item_versions (item_id, version, published)
                        select :item, :version, :published from fresh
                        on conflict do nothing
                        """)
                .bind("consumer", consumer)
                .bind("event", fact.id())
                .bind("handledAt", fact.at())
                .bind("item", UUID.fromString(item.path("id").asString()))
                .bind("version", item.path("version").asInt())
                .bind("published", Json.of(JSON.writeValueAsBytes(item)))
                .then();
    }

    Mono<Void> retire(ReceivedFact fact, String consumer) {
        var item = fact.data();
        return database.sql("with " + HandledOnce.FRESH + """
                        insert into retired_items (item_id, retired_at) select :item, :retiredAt from fresh
                        on conflict do nothing
                        """)
                .bind("consumer", consumer)
                .bind("event", fact.id())
                .bind("handledAt", fact.at())
                .bind("item", UUID.fromString(item.path("id").asString()))
                .bind("retiredAt", Instant.parse(item.path("retiredAt").asString()))
                .then();
    }
}
