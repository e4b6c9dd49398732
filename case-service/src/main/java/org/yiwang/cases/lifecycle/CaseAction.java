package org.yiwang.cases.lifecycle;

import static org.yiwang.cases.lifecycle.CaseStatus.*;
import static org.yiwang.cases.lifecycle.Who.APPLICANT;
import static org.yiwang.cases.lifecycle.Who.APPROVE;
import static org.yiwang.cases.lifecycle.Who.ASKED_DEPARTMENT;
import static org.yiwang.cases.lifecycle.Who.INTAKE;
import static org.yiwang.cases.lifecycle.Who.REVIEW;
import static org.yiwang.cases.lifecycle.Who.SYSTEM;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lifecycle table: every action on a case, its path, who may do it, from which states, to which. */
public enum CaseAction {
    SUBMIT(built("submission"), by(APPLICANT, INTAKE), from(DRAFT), to(SUBMITTED)),
    ACCEPT(built("acceptance"), by(INTAKE), from(SUBMITTED), to(ACCEPTED)),
    DEEM_ACCEPTED(built(), by(SYSTEM), from(SUBMITTED), to(ACCEPTED)),
    DECLINE(built("non-acceptance", "reasons", "whereInstead"), by(INTAKE), from(SUBMITTED), to(NOT_ACCEPTED)),
    /** Once, and complete. */
    REQUEST_SUPPLEMENT(built("supplement-request", "wanted"), by(INTAKE), from(SUBMITTED), to(SUPPLEMENT_REQUESTED)),
    /** Once. */
    EXTEND_SUPPLEMENT(
            built("supplement-extension", "days", "reasons"), by(INTAKE), from(SUPPLEMENT_REQUESTED), unchanged()),
    SUPPLY(built("supplement", "form", "materials"), by(APPLICANT, INTAKE), from(SUPPLEMENT_REQUESTED), to(SUBMITTED)),
    LAPSE(built(), by(SYSTEM), from(SUPPLEMENT_REQUESTED), to(LAPSED)),
    START_REVIEW(built("review"), by(REVIEW), from(ACCEPTED), to(IN_REVIEW)),
    /** By the lower level, with its preliminary opinion (Art. 43). */
    PASS_UP(built("passing-up", "opinion"), by(REVIEW), from(IN_REVIEW), unchanged()),
    ASK_OPINION(built("opinions", "department", "question"), by(REVIEW), from(IN_REVIEW), unchanged()),
    /** Silence is consent where the item says so. */
    GIVE_OPINION(
            built("opinions/{n}", "answer", "reasons"),
            by(ASKED_DEPARTMENT, SYSTEM),
            from(IN_REVIEW, SUSPENDED),
            unchanged()),
    SUSPEND(built("suspension", "kind", "basis", "expectedDays"), by(REVIEW), from(IN_REVIEW), to(SUSPENDED)),
    RESUME(built("resumption"), by(REVIEW), from(SUSPENDED), to(IN_REVIEW)),
    /** Once. */
    ASK_EXTENSION(built("extension-request", "reasons"), by(REVIEW), from(IN_REVIEW), unchanged()),
    /** By another person than the one who asked and the handler. */
    EXTEND(built("extension", "reasons"), by(APPROVE), from(IN_REVIEW), unchanged()),
    /** From ACCEPTED for items handled on the spot only. */
    DECIDE(built("decision", "outcome", "reasons"), by(Who.DECIDE), from(ACCEPTED, IN_REVIEW), to(APPROVED, REFUSED)),
    DECIDE_INSTANTLY(later(), by(SYSTEM), from(SUBMITTED), to(APPROVED)),
    APPROVE_TACITLY(built(), by(SYSTEM), from(ACCEPTED, IN_REVIEW), to(APPROVED)),
    DELIVER(built("delivery", "way"), by(INTAKE, SYSTEM), from(APPROVED, REFUSED), to(DELIVERED)),
    FULFIL(built("obligations/{n}/fulfilment", "document"), by(APPLICANT), from(APPROVED, DELIVERED), unchanged()),
    CONFIRM_FULFILMENT(
            built("obligations/{n}/confirmation", "fulfilled"), by(REVIEW), from(APPROVED, DELIVERED), unchanged()),
    /** Follows DELIVER when nothing is owed. */
    CLOSE(built(), by(SYSTEM), from(DELIVERED), to(CLOSED)),
    WITHDRAW(
            built("withdrawal"),
            by(APPLICANT),
            from(SUBMITTED, SUPPLEMENT_REQUESTED, ACCEPTED, IN_REVIEW, SUSPENDED),
            to(WITHDRAWN)),
    /** How and when a notice was served that did not enter the inbox of somebody who agreed to that. */
    RECORD_SERVICE(
            built("notices/{n}/service", "way", "day"),
            by(INTAKE),
            from(
                    SUBMITTED,
                    SUPPLEMENT_REQUESTED,
                    ACCEPTED,
                    IN_REVIEW,
                    SUSPENDED,
                    APPROVED,
                    REFUSED,
                    DELIVERED,
                    CLOSED,
                    NOT_ACCEPTED,
                    LAPSED,
                    WITHDRAWN),
            unchanged()),
    /** Beside the handling: the applicant appeared in person. */
    RECORD_VISIT(
            built("visits", "reason", "day"),
            by(INTAKE, REVIEW),
            from(SUBMITTED, SUPPLEMENT_REQUESTED, ACCEPTED, IN_REVIEW, SUSPENDED, APPROVED, REFUSED),
            unchanged()),
    /** One at a time. */
    ASK_VISIT(
            built("visit-request", "reason", "place", "from", "until"),
            by(REVIEW),
            from(IN_REVIEW, SUSPENDED),
            unchanged()),
    CONFIRM_VISIT(built("visits/{n}/attendance", "day"), by(INTAKE, REVIEW), from(IN_REVIEW, SUSPENDED), unchanged()),
    CANCEL_VISIT(built("visits/{n}/cancellation", "reasons"), by(REVIEW), from(IN_REVIEW, SUSPENDED), unchanged()),
    /** When a calendar is published or changed, what is due otherwise now is written down with the reason. */
    REPROJECT(
            built(),
            by(SYSTEM),
            from(SUBMITTED, SUPPLEMENT_REQUESTED, ACCEPTED, IN_REVIEW, SUSPENDED, APPROVED, REFUSED, DELIVERED),
            unchanged()),
    /** Only when a newer version of the item is in force. */
    RENEW(built("renewal"), by(APPLICANT), from(DRAFT), unchanged()),
    DISCARD(built(""), by(APPLICANT), from(DRAFT), unchanged()),
    /** Filed by the applicant as a case of its own, and written down here by the system. */
    APPEAL(
            built("appeals"),
            by(APPLICANT, SYSTEM),
            from(NOT_ACCEPTED, APPROVED, REFUSED, DELIVERED, CLOSED),
            unchanged()),
    COMPLAIN(
            built("complaints"),
            by(APPLICANT, SYSTEM),
            from(NOT_ACCEPTED, APPROVED, REFUSED, DELIVERED, CLOSED),
            unchanged()),
    RATE(built("rating", "stars"), by(APPLICANT), from(CLOSED, NOT_ACCEPTED), unchanged());

    private final Way way;
    private final Set<Who> by;
    private final Set<CaseStatus> from;
    private final Set<CaseStatus> to;

    CaseAction(Way way, Set<Who> by, Set<CaseStatus> from, Set<CaseStatus> to) {
        this.way = way;
        this.by = by;
        this.from = from;
        this.to = to;
    }

    public boolean isBuilt() {
        return way.built();
    }

    /** Whether it is offered with the case; the service of a notice is offered with the notice. */
    public boolean isOffered() {
        return this != RECORD_SERVICE;
    }

    public Set<Who> by() {
        return EnumSet.copyOf(by);
    }

    public Set<CaseStatus> from() {
        return EnumSet.copyOf(from);
    }

    /** Empty where the action leaves the state as it is. */
    public Set<CaseStatus> to() {
        return Set.copyOf(to);
    }

    /** What the request has to say. */
    public List<String> needs() {
        return way.needs();
    }

    /** The sub-resource of the case; null for what only the system does, empty for the case itself. */
    public @Nullable String path() {
        return way.path();
    }

    public boolean leadsFrom(CaseStatus status) {
        return from.contains(status);
    }

    public boolean isFor(Set<Who> standing) {
        return standing.stream().anyMatch(by::contains);
    }

    private record Way(boolean built, @Nullable String path, List<String> needs) {}

    private static Way built(String path, String... needs) {
        return new Way(true, path, List.of(needs));
    }

    private static Way built() {
        return new Way(true, null, List.of());
    }

    private static Way later(String path) {
        return new Way(false, path, List.of());
    }

    private static Way later() {
        return new Way(false, null, List.of());
    }

    private static Set<Who> by(Who... who) {
        return EnumSet.copyOf(Arrays.asList(who));
    }

    private static Set<CaseStatus> from(CaseStatus... states) {
        return EnumSet.copyOf(Arrays.asList(states));
    }

    private static Set<CaseStatus> to(CaseStatus... states) {
        return EnumSet.copyOf(Arrays.asList(states));
    }

    private static Set<CaseStatus> unchanged() {
        return Set.of();
    }
}
