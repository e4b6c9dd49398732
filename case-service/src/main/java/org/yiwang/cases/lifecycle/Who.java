package org.yiwang.cases.lifecycle;

import java.util.EnumSet;
import java.util.Set;
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

    /** The standings an actor has towards a case: applicant of it, or holder of a post in its department. */
    public static Set<Who> of(Actor actor, Case cased) {
        Set<Who> standing = EnumSet.noneOf(Who.class);
        if (actor.population() == Population.CITIZEN && actor.self().equals(cased.applicant())) {
            standing.add(APPLICANT);
        }
        if (actor.population() == Population.OFFICIAL) {
            addPosts(standing, actor, cased);
        }
        return standing;
    }

    private static void addPosts(Set<Who> standing, Actor actor, Case cased) {
        if (actor.holds(Duty.INTAKE, cased.department())) {
            standing.add(INTAKE);
        }
        if (actor.holds(Duty.REVIEW, cased.department())) {
            standing.add(REVIEW);
        }
        if (actor.holds(Duty.DECIDE, cased.department())) {
            standing.add(DECIDE);
        }
    }
}
