package org.yiwang.cases.lifecycle;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yiwang.cases.people.Relation;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.Population;

/** In what standing somebody acts on a case. */
public enum Who {
    APPLICANT,
    INTAKE,
    REVIEW,
    DECIDE,
    APPROVE,
    ASKED_DEPARTMENT,
    SYSTEM;

    private static final Map<Duty, Who> BY_DUTY =
            Map.of(Duty.INTAKE, INTAKE, Duty.REVIEW, REVIEW, Duty.DECIDE, DECIDE, Duty.APPROVE, APPROVE);

    /**
     * The standings an actor has towards a case: applicant of it or agent of the applicant, who may do the same, or
     * holder of a post in its department.
     */
    public static Set<Who> of(Actor actor, Case cased, Relation relation) {
        Set<Who> standing = EnumSet.noneOf(Who.class);
        if (actor.population() == Population.CITIZEN
                && (actor.self().equals(cased.applicant()) || relation.mandate() != null)) {
            standing.add(APPLICANT);
        }
        standing.addAll(in(cased.department(), actor));
        if (takesIn(actor, cased)) {
            standing.add(INTAKE);
        }
        if (cased.progress().opinions().stream().anyMatch(open -> actor.holds(Duty.REVIEW, open.department()))) {
            standing.add(ASKED_DEPARTMENT);
        }
        return standing;
    }

    /** Who took it in at a window hands in what the applicant has to, even if it is not his department's to accept. */
    private static boolean takesIn(Actor actor, Case cased) {
        var window = cased.origin().takenInFor();
        return window != null
                && actor.person().equals(cased.origin().openedBy())
                && (cased.status() == CaseStatus.DRAFT || cased.status() == CaseStatus.SUPPLEMENT_REQUESTED)
                && actor.holds(Duty.INTAKE, window);
    }

    /** The standings an official has towards every case of a department, by the posts held there. */
    static Set<Who> in(UUID department, Actor actor) {
        Set<Who> standing = EnumSet.noneOf(Who.class);
        if (actor.population() == Population.OFFICIAL) {
            BY_DUTY.forEach((duty, who) -> {
                if (actor.holds(duty, department)) {
                    standing.add(who);
                }
            });
        }
        return standing;
    }
}
