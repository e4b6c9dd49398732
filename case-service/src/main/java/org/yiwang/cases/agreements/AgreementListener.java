package org.yiwang.cases.agreements;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.yiwang.defaults.messaging.FactListener;
import org.yiwang.defaults.messaging.ReceivedFact;
import reactor.core.publisher.Mono;

/** Copies each person's last word on electronic service; the same or an older one changes nothing. */
@Component
class AgreementListener implements FactListener {

    private final DatabaseClient database;

    AgreementListener(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "agreements";
    }

    @Override
    public Map<String, String> writers() {
        return Map.of("yiwang.people", "identity-service");
    }

    @Override
    public Mono<Void> receive(ReceivedFact fact) {
        return fact.type().equals("org.yiwang.person.electronic-service-changed.v1") ? copy(fact) : Mono.empty();
    }

    private Mono<Void> copy(ReceivedFact fact) {
        return database.sql("""
                        insert into copied_agreements (person, agrees, said_at) values (:person, :agrees, :at)
                        on conflict (person) do update set agrees = excluded.agrees, said_at = excluded.said_at
                         where copied_agreements.said_at < excluded.said_at
                        """)
                .bind("person", UUID.fromString(fact.data().path("person").asString()))
                .bind("agrees", fact.data().path("agrees").asBoolean())
                .bind("at", Instant.parse(fact.data().path("at").asString()))
                .then();
    }
}
