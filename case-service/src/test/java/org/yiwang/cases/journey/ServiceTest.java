package org.yiwang.cases.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.yiwang.cases.CaseServiceApplication;
import org.yiwang.cases.sweeps.Replicas;
import org.yiwang.defaults.testing.DescribedAnswers;
import org.yiwang.defaults.testing.WithKafka;
import org.yiwang.defaults.testing.WithPostgres;
import org.yiwang.keycloak.TestKeycloak;

/** The whole service on real PostgreSQL and Kafka, with tokens of the test realm. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(classes = CaseServiceApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "20s")
@WithPostgres("cases")
@WithKafka
@Import({TestKeycloak.class, DescribedAnswers.class, Desk.class, Replicas.class})
public @interface ServiceTest {}
