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

    /** For whom an item is applied for, and by which mandate, or at which department's window, and who is present for him. */
    record Entry(
            ItemVersion item,
            Applicant applicant,
            String applicantName,
            @Nullable UUID mandate,
            @Nullable UUID takenInFor,
            @Nullable UUID present) {}

    /** Through an integrator's client one applies for oneself, and for granted items only. */
    Mono<Entry> entry(ItemVersion item, @Nullable Applicant applicant, @Nullable UUID present, Actor actor) {
        if (actor.population() == Population.OFFICIAL) {
            return windows.entry(item, applicant, present, actor);
        }
        if (present != null) {
            return Mono.error(WindowEntries.wrong("/personPresent", "not-at-a-window"));
        }
        var grant = actor.grant();
        if (grant != null && !grant.covers(item.id())) {
            return Mono.error(new ProblemException(HttpStatus.FORBIDDEN, "item-not-granted"));
        }
        if (applicant == null || applicant.equals(actor.self())) {
            return Mono.just(new Entry(item, actor.self(), actor.name(), null, null, null));
        }
        if (grant != null) {
            return Mono.error(noMandate());
        }
        return mandates.letting(actor.person(), applicant, item.id(), item.version(), actor.test(), clock.instant())
                .doOnNext(found -> copies.requireFresh(found.asOf(), "mandates-unknown"))
                .switchIfEmpty(Mono.error(Entries::noMandate))
                .flatMap(found -> names.kept(applicant)
                        .map(name -> new Entry(item, applicant, name, found.mandate(), null, null)));
    }

    private static ProblemException noMandate() {
        return new ProblemException(HttpStatus.FORBIDDEN, "no-mandate");
    }
}
