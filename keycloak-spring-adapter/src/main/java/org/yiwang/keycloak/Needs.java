package org.yiwang.keycloak;

import java.lang.annotation.Annotation;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** What one handler asks of a caller beyond its rule, read once from its annotations. */
record Needs(
        @Nullable NeedsSignIn signIn,
        @Nullable NeedsAssurance assurance,
        @Nullable WithScope scope) {

    static final Needs NOTHING = new Needs(null, null, null);

    static Needs of(HandlerMethod handler) {
        return new Needs(
                find(handler, NeedsSignIn.class), find(handler, NeedsAssurance.class), find(handler, WithScope.class));
    }

    /** Integrators' clients come in only where a scope is named. */
    boolean closedTo(Actor actor) {
        return scope == null && actor.grant() != null;
    }

    boolean nothing() {
        return signIn == null && assurance == null;
    }

    /** What the actor lacks, null if nothing; first what no sign-in can mend, so that nobody signs in again in vain. */
    @Nullable
    Insufficient lacking(Actor actor, Clock clock) {
        if (scope != null && actor.grant() != null && !actor.scopes().contains(scope.value())) {
            return new Insufficient.Scope(scope.value());
        }
        if (assurance != null && actor.assurance() < assurance.value()) {
            return new Insufficient.Assurance(actor.assurance(), assurance.value());
        }
        return signIn == null || signIn.acr().metBy(actor.acr()) && fresh(signIn.maxAge(), actor, clock)
                ? null
                : new Insufficient.SignIn(signIn.acr(), signIn.maxAge());
    }

    private static boolean fresh(long maxAge, Actor actor, Clock clock) {
        var since = actor.authTime();
        return maxAge < 0 || since != null && !clock.instant().isAfter(since.plusSeconds(maxAge));
    }

    private static <A extends Annotation> @Nullable A find(HandlerMethod handler, Class<A> kind) {
        var onMethod = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), kind);
        return onMethod == null ? AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), kind) : onMethod;
    }
}
