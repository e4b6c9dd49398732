package org.yiwang.cases.drafts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.yiwang.cases.drafts.Entries.Entry;
import org.yiwang.cases.items.ItemVersion;
import org.yiwang.cases.items.Windows;
import org.yiwang.cases.people.Names;
import org.yiwang.cases.people.OwnMatters;
import org.yiwang.cases.people.PresentAgents;
import org.yiwang.cases.people.Sightings;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Applicant;
import reactor.core.publisher.Mono;

/**
 * For whom a clerk may enter an application at a window: a person he has seen, or whom that person may act for; and
 * never his own matter.
 */
@Component
class WindowEntries {

    private static final String PERSON = "/personPresent";

    private final Sightings sightings;
    private final PresentAgents agents;
    private final Names names;
    private final OwnMatters own;

    WindowEntries(Sightings sightings, PresentAgents agents, Names names, OwnMatters own) {
        this.sightings = sightings;
        this.agents = agents;
        this.names = names;
        this.own = own;
    }

    Mono<Entry> entry(ItemVersion item, @Nullable Applicant applicant, @Nullable UUID present, Actor clerk) {
        var post = Windows.post(item, clerk);
        if (post.isEmpty()) {
            return Mono.error(() -> new ProblemException(HttpStatus.FORBIDDEN, "window-elsewhere"));
        }
        if (applicant == null) {
            return Mono.error(wrong("/applicant", "person-present"));
        }
        if (present == null && applicant.kind() != Applicant.Kind.PERSON) {
            return Mono.error(wrong(PERSON, "required"));
        }
        var person = present == null ? applicant.id() : present;
        var window = post.get().department();
        var matter = new PresentAgents.Matter(applicant, item.id(), item.version(), clerk.test());
        return own.isOwn(applicant, person, clerk)
                .filter(mine -> !mine)
                .switchIfEmpty(Mono.error(() -> new ProblemException(HttpStatus.CONFLICT, "own-case")))
                .flatMap(_ -> sightings.present(List.of(person), clerk))
                .flatMap(seen -> matter.isOf(person)
                        ? Mono.just(new Entry(item, applicant, seen.name(), null, window, null))
                        : byMandate(item, matter, person, window));
    }

    private Mono<Entry> byMandate(ItemVersion item, PresentAgents.Matter matter, UUID person, UUID window) {
        var applicant = matter.applicant();
        return agents.mandate(person, matter, PERSON)
                .zipWhen(_ -> names.kept(applicant))
                .map(found -> new Entry(item, applicant, found.getT2(), found.getT1(), window, person));
    }

    static ProblemException wrong(String pointer, String code) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "bad-fields")
                .errors(List.of(new FieldError(pointer, code)));
    }
}
