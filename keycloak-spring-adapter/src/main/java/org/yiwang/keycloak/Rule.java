package org.yiwang.keycloak;

import java.lang.annotation.Annotation;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Whom one handler answers, read once from its annotation. */
record Rule(boolean anonymous, Predicate<Actor> admits, Needs needs) {

    static final Rule EVERYBODY = new Rule(true, _ -> true, Needs.NOTHING);
    static final Rule NOBODY = new Rule(false, _ -> false, Needs.NOTHING);

    static Rule of(HandlerMethod handler) {
        return rule(handler).with(Needs.of(handler));
    }

    /** Whoever has to have signed in somehow has to have signed in. */
    private Rule with(Needs asked) {
        return new Rule(anonymous && asked.nothing(), admits, asked);
    }

    private static Rule only(Predicate<Actor> admits) {
        return new Rule(false, admits, Needs.NOTHING);
    }

    private static Rule rule(HandlerMethod handler) {
        var onMethod = find(handler.getMethod());
        if (onMethod != null) {
            return onMethod;
        }
        var onType = find(handler.getBeanType());
        return onType == null ? NOBODY : onType;
    }

    private static @Nullable Rule find(java.lang.reflect.AnnotatedElement element) {
        for (var kind :
                Set.of(Public.class, ForCitizens.class, ForOfficials.class, ForPeople.class, ForServices.class)) {
            var found = AnnotatedElementUtils.findMergedAnnotation(element, kind);
            if (found != null) {
                return of(found);
            }
        }
        return null;
    }

    private static Rule of(Annotation annotation) {
        return switch (annotation) {
            case ForCitizens _ -> population(Population.CITIZEN);
            case ForOfficials officials -> officials(Set.of(officials.duties()));
            case ForPeople _ -> only(actor -> actor.population() != Population.SERVICE);
            case ForServices services -> services(Set.of(services.roles()));
            default -> EVERYBODY;
        };
    }

    private static Rule population(Population population) {
        return only(actor -> actor.population() == population);
    }

    private static Rule officials(Set<Duty> duties) {
        return only(actor -> actor.population() == Population.OFFICIAL
                && (duties.isEmpty() || actor.posts().stream().map(Post::duty).anyMatch(duties::contains)));
    }

    private static Rule services(Set<String> roles) {
        return only(actor -> actor.population() == Population.SERVICE
                && (roles.isEmpty() || actor.roles().stream().anyMatch(roles::contains)));
    }
}
