package org.yiwang.cases.consents;

import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.yiwang.cases.mandates.RightsBell;
import org.yiwang.defaults.messaging.FactListener;
import org.yiwang.defaults.messaging.ReceivedFact;
import reactor.core.publisher.Mono;

/** Copies each person's last word on one case and one client; the same or an older one changes nothing. */
@Component
class CaseConsentListener implements FactListener {

    private final DatabaseClient database;
    private final RightsBell bell;

    CaseConsentListener(DatabaseClient database, RightsBell bell) {
        this.database = database;
        this.bell = bell;
    }

    @Override
    public String name() {
        return "case-consents";
    }

    @Override
    public Map<String, String> writers() {
        return Map.of("yiwang.people", "identity-service");
    }

    @Override
    public Mono<Void> receive(ReceivedFact fact) {
        return fact.type().equals("org.yiwang.person.case-consent-changed.v1") ? copy(fact) : Mono.empty();
    }

    /** A case that is gone, or another's, has no row. */
    private Mono<Void> copy(ReceivedFact fact) {
        var data = fact.data();
        var person = UUID.fromString(data.path("person").asString());
        return database.sql("""
                        insert into copied_case_consents (root_case_id, case_id, client, version, withdrawn)
                        select c.root_case_id, c.id, :client, :version, :withdrawn
                          from cases c
                         where c.root_case_id = :case and c.id = :case and c.applicant_id = :person
                        on conflict (root_case_id, case_id, client) do update
                           set version = excluded.version, withdrawn = excluded.withdrawn
                         where copied_case_consents.version < excluded.version
                        """)
                .bind("case", UUID.fromString(data.path("case").asString()))
                .bind("person", person)
                .bind("client", data.path("client").asString())
                .bind("version", data.path("version").asLong())
                .bind("withdrawn", data.path("withdrawn").asBoolean())
                .then()
                .doOnSuccess(_ -> bell.ring(person));
    }
}
