package org.yiwang.identity.departments;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.defaults.messaging.HandledOnce;
import org.yiwang.defaults.messaging.ReceivedFact;
import reactor.core.publisher.Mono;

/** The copy of the regions that exist. */
@Repository
public class RegionRepository {

    private final DatabaseClient database;

    RegionRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Those of the codes that exist. */
    public Mono<Set<String>> known(Collection<String> codes) {
        return codes.isEmpty()
                ? Mono.just(Set.of())
                : database.sql("select code from regions where code = any(:codes)")
                        .bind("codes", codes.toArray(String[]::new))
                        .map(row -> Objects.requireNonNull(row.get("code", String.class)))
                        .all()
                        .collect(Collectors.toSet());
    }

    Mono<Void> change(ReceivedFact fact, String consumer) {
        return database.sql("with " + HandledOnce.FRESH + """
                        insert into regions (code) select :code from fresh on conflict (code) do nothing
                        """)
                .bind("consumer", consumer)
                .bind("event", fact.id())
                .bind("handledAt", fact.at())
                .bind("code", fact.data().path("code").asString())
                .then();
    }
}
