package org.yiwang.keycloak;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Besides its rule, the handler asks how strongly and how lately the caller signed in; otherwise the challenge of
 * RFC 9470 §3 is answered. On a method it stands instead of its class's.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface NeedsSignIn {

    Acr acr() default Acr.PWD;

    /** Seconds since {@code auth_time}; negative for any time. */
    long maxAge() default -1;
}
