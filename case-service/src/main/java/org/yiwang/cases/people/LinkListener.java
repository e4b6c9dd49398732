package org.yiwang.cases.people;

import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.yiwang.defaults.messaging.FactListener;
import org.yiwang.defaults.messaging.HandledOnce;
import org.yiwang.defaults.messaging.ReceivedFact;
import reactor.core.publisher.Mono;

/** Copies which accounts belong to one human, for the own-case rule only. */
@Component
class LinkListener implements FactListener {

    private final DatabaseClient database;

    LinkListener(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "linked-persons";
    }

    @Override
    public Map<String, String> writers() {
        return Map.of("yiwang.people", "identity-service");
    }

    @Override
    public Mono<Void> receive(ReceivedFact fact) {
        return fact.type().equals("org.yiwang.person.accounts-linked.v1") ? link(fact) : Mono.empty();
    }

    private Mono<Void> link(ReceivedFact fact) {
        var persons = fact.data()
                .path("persons")
                .valueStream()
                .map(person -> UUID.fromString(person.asString()))
                .toArray(UUID[]::new);
        return database.sql("with " + HandledOnce.FRESH + """
                        insert into linked_persons (person, other)
                        select a, b from fresh, unnest(:persons) a, unnest(:persons) b where a <> b
                        on conflict do nothing
                        """)
                .bind("consumer", name())
                .bind("event", fact.id())
                .bind("handledAt", fact.at())
                .bind("persons", persons)
                .then();
    }
}
