package org.yiwang.keycloak;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Besides its rule, the handler asks how surely the caller's identity is known ({@code identity_assurance} 1–3), which no
 * stronger sign-in can raise. On a method it stands instead of its class's.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface NeedsAssurance {

    int value();
}
