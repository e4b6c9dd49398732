package org.yiwang.notifications.items;

import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.notifications.items.ItemListener.PublishedItem;
import org.yiwang.notifications.messages.Message.ItemName;
import reactor.core.publisher.Mono;

/** Names of item versions in PostgreSQL. */
@Repository
public class ItemRepository {

    private final DatabaseClient database;

    ItemRepository(DatabaseClient database) {
        this.database = database;
    }

    /** The name of the version asked for, else the newest known; nothing until the catalogue has told one. */
    public Mono<ItemName> find(UUID item, int version) {
        return database.sql("""
                select chinese, english from item_names where item = :item
                 order by version = :version desc, version desc limit 1
                """)
                .bind("item", item)
                .bind("version", version)
                .map(row -> new ItemName(
                        Objects.requireNonNull(row.get("chinese", String.class)),
                        Objects.requireNonNull(row.get("english", String.class))))
                .one();
    }

    /** Keeps the name of this version, Chinese where there is no English one; the same fact again changes nothing. */
    Mono<Void> name(PublishedItem item) {
        return database.sql("""
                insert into item_names (item, version, chinese, english) values (:item, :version, :chinese, :english)
                on conflict (item, version) do update set chinese = excluded.chinese, english = excluded.english
                """)
                .bind("item", item.id())
                .bind("version", item.version())
                .bind("chinese", item.name().chinese())
                .bind(
                        "english",
                        Objects.requireNonNullElse(
                                item.name().english(), item.name().chinese()))
                .then();
    }
}
