package org.yiwang.cases.people;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.yiwang.cases.mandates.MandateRepository;
import org.yiwang.defaults.copies.CopyAges;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.keycloak.Applicant;
import reactor.core.publisher.Mono;

/** By what right a person at a window acts for somebody else: a mandate or role that lets him do it by himself, too. */
@Component
public class PresentAgents {

    private final MandateRepository mandates;
    private final CopyAges copies;
    private final Clock clock;

    PresentAgents(MandateRepository mandates, CopyAges copies, Clock clock) {
        this.mandates = mandates;
        this.copies = copies;
        this.clock = clock;
    }

    /** An application of somebody for a version of an item. */
    public record Matter(Applicant applicant, UUID item, int version, boolean test) {

        public boolean isOf(UUID person) {
            return applicant.equals(Applicant.person(person));
        }
    }

    /** By which mandate this person may act in the matter now; 422 on the pointer says why not. */
    public Mono<UUID> mandate(UUID person, Matter matter, String pointer) {
        var now = clock.instant();
        return mandates.letting(person, matter.applicant(), matter.item(), matter.version(), matter.test(), now)
                .doOnNext(found -> copies.requireFresh(found.asOf(), "mandates-unknown"))
                .map(MandateRepository.Found::mandate)
                .switchIfEmpty(Mono.defer(() -> mandates.lacking(person, matter.applicant(), matter.test(), now))
                        .flatMap(lacking -> Mono.error(refusal(pointer, code(lacking)))));
    }

    private static String code(MandateRepository.Lacking lacking) {
        return switch (lacking) {
            case MANDATE -> "may-not-act";
            case FORCE -> "mandate-not-in-force";
            case ITEM -> "mandate-for-others";
        };
    }

    private static ProblemException refusal(String pointer, String code) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "bad-fields")
                .errors(List.of(new FieldError(pointer, code)));
    }
}
