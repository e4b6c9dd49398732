package org.yiwang.cases.drafts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.yiwang.cases.drafts.Entries.Entry;
import org.yiwang.cases.items.ItemVersion;
import org.yiwang.cases.items.Windows;
import org.yiwang.cases.people.OwnMatters;
import org.yiwang.cases.people.Sightings;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Applicant;
import reactor.core.publisher.Mono;

/** For whom a clerk may enter an application at a window: a person he has seen, and never his own matter. */
@Component
class WindowEntries {

    private final Sightings sightings;
    private final OwnMatters own;

    WindowEntries(Sightings sightings, OwnMatters own) {
        this.sightings = sightings;
        this.own = own;
    }

    Mono<Entry> entry(ItemVersion item, @Nullable Applicant applicant, Actor clerk) {
        var post = Windows.post(item, clerk);
        if (post.isEmpty()) {
            return Mono.error(() -> new ProblemException(HttpStatus.FORBIDDEN, "window-elsewhere"));
        }
        if (applicant == null || applicant.kind() != Applicant.Kind.PERSON) {
            return Mono.error(WindowEntries::nobodyPresent);
        }
        return own.isOwn(applicant.id(), clerk)
                .filter(mine -> !mine)
                .switchIfEmpty(Mono.error(() -> new ProblemException(HttpStatus.CONFLICT, "own-case")))
                .flatMap(_ -> sightings.present(List.of(applicant.id()), clerk))
                .map(name -> new Entry(item, applicant, name, null, post.get().department()));
    }

    private static ProblemException nobodyPresent() {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "bad-fields")
                .errors(List.of(new FieldError("/applicant", "person-present")));
    }
}
