package org.yiwang.cases.drafts;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.yiwang.cases.items.ItemVersion;
import org.yiwang.cases.mandates.MandateRepository;
import org.yiwang.cases.people.Names;
import org.yiwang.defaults.copies.CopyAges;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Applicant;
import org.yiwang.keycloak.Population;
import reactor.core.publisher.Mono;

/**
 * In whose name somebody may enter an application: in his own, by a mandate for the item that is in force now, or as a
 * clerk for a person present.
 */
@Component
class Entries {

    private final MandateRepository mandates;
    private final CopyAges copies;
    private final Names names;
    private final WindowEntries windows;
    private final Clock clock;

    Entries(MandateRepository mandates, CopyAges copies, Names names, WindowEntries windows, Clock clock) {
        this.mandates = mandates;
        this.copies = copies;
        this.names = names;
        this.windows = windows;
        this.clock = clock;
    }

    /** For whom an item is applied for, and by which mandate, or at which department's window. */
    record Entry(
            ItemVersion item,
            Applicant applicant,
            String applicantName,
            @Nullable UUID mandate,
            @Nullable UUID takenInFor) {}

    /** Through an integrator's client one applies for oneself, and for granted items only. */
    Mono<Entry> entry(ItemVersion item, @Nullable Applicant applicant, Actor actor) {
        if (actor.population() == Population.OFFICIAL) {
            return windows.entry(item, applicant, actor);
        }
        var grant = actor.grant();
        if (grant != null && !grant.covers(item.id())) {
            return Mono.error(new ProblemException(HttpStatus.FORBIDDEN, "item-not-granted"));
        }
        if (applicant == null || applicant.equals(actor.self())) {
            return Mono.just(new Entry(item, actor.self(), actor.name(), null, null));
        }
        if (grant != null) {
            return Mono.error(noMandate());
        }
        return mandates.letting(actor.person(), applicant, item.id(), item.version(), actor.test(), clock.instant())
                .doOnNext(found -> copies.requireFresh(found.asOf(), "mandates-unknown"))
                .switchIfEmpty(Mono.error(Entries::noMandate))
                .flatMap(found -> name(applicant).map(name -> new Entry(item, applicant, name, found.mandate(), null)));
    }

    private static ProblemException noMandate() {
        return new ProblemException(HttpStatus.FORBIDDEN, "no-mandate");
    }

    /** The name stays in the case: without it there is none. */
    private Mono<String> name(Applicant applicant) {
        return names.of(applicant)
                .switchIfEmpty(Mono.error(() -> new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "unavailable")));
    }
}
