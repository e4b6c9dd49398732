package org.yiwang.catalog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.yiwang.defaults.testing.DescribedAnswers;
import org.yiwang.defaults.testing.WithKafka;
import org.yiwang.defaults.testing.WithPostgres;
import org.yiwang.keycloak.TestKeycloak;

/** The whole service on a real PostgreSQL and a real Kafka, with tokens as the realm mints them. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"YIWANG_KEYCLOAK_URL=http://127.0.0.1:1", "YIWANG_CLIENT_SECRET=secret"})
@AutoConfigureWebTestClient(timeout = "PT2M")
@ActiveProfiles("local")
@WithPostgres("catalog")
@WithKafka
@Import({TestKeycloak.class, DescribedAnswers.class, Catalogue.class, ScriptedCases.class})
public @interface CatalogTest {}
