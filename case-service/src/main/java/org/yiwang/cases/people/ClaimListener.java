package org.yiwang.cases.people;

import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.yiwang.defaults.messaging.FactListener;
import org.yiwang.defaults.messaging.HandledOnce;
import org.yiwang.defaults.messaging.ReceivedFact;
import reactor.core.publisher.Mono;

/** What was taken in at a window for somebody without an account becomes the account's that claims the record. */
@Component
class ClaimListener implements FactListener {

    private final DatabaseClient database;

    ClaimListener(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "claimed-records";
    }

    @Override
    public Map<String, String> writers() {
        return Map.of("yiwang.people", "identity-service");
    }

    @Override
    public Mono<Void> receive(ReceivedFact fact) {
        return fact.type().equals("org.yiwang.person.claimed.v1") ? claimed(fact) : Mono.empty();
    }

    private Mono<Void> claimed(ReceivedFact fact) {
        return database.sql("with " + HandledOnce.FRESH + """
                        , came as (
                          update cases set present_id = :person
                           where present_id = :record and exists (select from fresh))
                        update cases set applicant_id = :person
                         where applicant_kind = 'PERSON' and applicant_id = :record and exists (select from fresh)
                        """)
                .bind("consumer", name())
                .bind("event", fact.id())
                .bind("handledAt", fact.at())
                .bind("record", UUID.fromString(fact.data().path("record").asString()))
                .bind("person", UUID.fromString(fact.data().path("person").asString()))
                .then();
    }
}
