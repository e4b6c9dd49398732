package org.yiwang.cases.sweeps;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.lifecycle.CaseFact.FactOfficial;
import org.yiwang.cases.lifecycle.CaseStatus;
import org.yiwang.cases.lifecycle.Command;
import org.yiwang.keycloak.Duty;

/** A limit whose light turns. */
record Turning(UUID root, UUID caseId, CaseStatus status, LimitKind kind, Turn turn) {

    /** What the law says when it passes: tried first, since it may not come to that. */
    @Nullable
    Command effect() {
        return switch (kind) {
            case INTAKE -> new Command.DeemAccepted();
            case SUPPLEMENT -> new Command.Lapse();
            case STATUTORY -> new Command.ApproveTacitly();
            case PROMISE, PRE_REVIEW, OPINION, OBLIGATION, DELIVERY, RECTIFICATION -> null;
        };
    }

    /** Whose duty it is while nobody handles the case; none where it is the applicant's own time. */
    @Nullable
    Duty taker() {
        return switch (kind) {
            case INTAKE, DELIVERY -> Duty.INTAKE;
            case STATUTORY, PROMISE, PRE_REVIEW -> Duty.REVIEW;
            case RECTIFICATION -> Duty.SUPERVISE;
            case OPINION, OBLIGATION, SUPPLEMENT -> null;
        };
    }

    /**
     * Who is told of it among the officials of the department: who handles the case, who supervises, and, as long as
     * nobody handles it or where it is theirs anyway, who could take it.
     */
    List<FactOfficial> officials(UUID department, @Nullable UUID handler, List<UUID> supervisors, List<UUID> takers) {
        var isTheirs = handler == null || taker() == Duty.INTAKE;
        return Stream.of(
                        Stream.ofNullable(handler),
                        supervisors.stream(),
                        isTheirs ? takers.stream() : Stream.<UUID>of())
                .flatMap(people -> people)
                .distinct()
                .map(person -> new FactOfficial(person, department))
                .toList();
    }
}
