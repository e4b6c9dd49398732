package org.yiwang.gateway.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.yiwang.keycloak.TestKeycloak;

/** The whole gateway on a random port, with real Redis, the test realm's keys and {@link Upstream} as every service. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.profiles.active=local", "management.server.port=0"})
@Import({TestKeycloak.class, Surroundings.class})
public @interface GatewayTest {}
