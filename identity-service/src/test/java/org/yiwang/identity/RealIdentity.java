package org.yiwang.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.yiwang.defaults.testing.DescribedAnswers;
import org.yiwang.defaults.testing.WithKafka;
import org.yiwang.defaults.testing.WithPostgres;
import org.yiwang.keycloak.TestKeycloak;

/** The whole service on real PostgreSQL and Kafka, with tokens of a test realm. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "YIWANG_IDENTITY_HASH_KEY=dGVzdHMtb25seS1rZXktb2YtdGhpcnR5LXR3by1ieXRlcw==",
            "YIWANG_NUMBERS_KEK=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
            "YIWANG_CLIENT_SECRET=secret",
            "YIWANG_PUBLIC_URL=https://yiwang.example",
            "YIWANG_KEYCLOAK_URL=http://none.example",
            "YIWANG_GUARDIAN_REGISTRY_KEY=guardian-key",
            "YIWANG_MARKET_REGISTRY_KEY=registry-key",
            "YIWANG_POPULATION_REGISTRY_KEY=population-key",
            "yiwang.outside.ear=http://identity.example"
        })
@AutoConfigureWebTestClient(timeout = "PT30S")
@Import({
    TestKeycloak.class,
    ScriptedAccounts.class,
    ScriptedRegistry.class,
    ScriptedPopulation.class,
    ScriptedCases.class,
    DescribedAnswers.class
})
@WithPostgres("identity")
@WithKafka
public @interface RealIdentity {}
