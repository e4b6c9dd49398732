package org.yiwang.cases.dossier;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.cases.lifecycle.Case;
import org.yiwang.cases.vault.CaseKey;
import reactor.core.publisher.Mono;

/** Reads what the supplement request of a case said; whoever calls has authorised the case. */
@Repository
class SupplementNotes {

    private final DatabaseClient database;

    SupplementNotes(DatabaseClient database) {
        this.database = database;
    }

    /** Nothing as long as nothing was asked for. */
    Mono<Optional<Dossier.AskedFor>> of(Case cased, CaseKey key) {
        return cased.progress().marks().wanted() == null
                ? Mono.just(Optional.empty())
                : read(cased, key).map(Optional::of);
    }

    private Mono<Dossier.AskedFor> read(Case cased, CaseKey key) {
        return database.sql("""
                        select substr(t.name, length(e.sequence || '/') + 1) as pointer, t.name, t.sealed
                          from case_events e
                          join sealed_texts t on t.root_case_id = e.root_case_id and t.case_id = e.case_id
                                             and starts_with(t.name, e.sequence || '/')
                         where e.root_case_id = :root and e.case_id = :case and e.action = 'REQUEST_SUPPLEMENT'
                         order by pointer
                        """)
                .bind("root", cased.root())
                .bind("case", cased.id())
                .map(row -> new Dossier.Mark(
                        Objects.requireNonNull(row.get("pointer", String.class)),
                        key.open(
                                Objects.requireNonNull(row.get("name", String.class)),
                                Objects.requireNonNull(row.get("sealed", ByteBuffer.class)))))
                .all()
                .collectList()
                .map(Dossier.AskedFor::new);
    }
}
