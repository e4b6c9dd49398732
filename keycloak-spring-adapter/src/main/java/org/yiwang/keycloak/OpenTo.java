package org.yiwang.keycloak;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the authorisation matrix expects of a handler: every kind of reader that is not named is refused. It grants
 * nothing; on a method it stands instead of its class's.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OpenTo {

    /** Those who are shown the citizen's thing, or may do this with it as far as they are concerned. */
    ReaderKind[] value();

    /** Those who are answered too, but with their own things alone. */
    ReaderKind[] withTheirOwn() default {};
}
