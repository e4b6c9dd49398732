package org.yiwang.notifications.items;

import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.notifications.items.ItemListener.PublishedItem;
import reactor.core.publisher.Mono;

/** Names of item versions in PostgreSQL. */
@Repository
class ItemRepository {

    private final DatabaseClient database;

    ItemRepository(DatabaseClient database) {
        this.database = database;
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
