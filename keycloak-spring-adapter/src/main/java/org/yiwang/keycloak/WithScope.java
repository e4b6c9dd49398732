package org.yiwang.keycloak;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The handler also answers people through an integrator's client, if they have consented to this scope (RFC 6749 §3.3).
 * Without it integrators' clients are refused. On a method it stands instead of its class's.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface WithScope {

    String value();
}
