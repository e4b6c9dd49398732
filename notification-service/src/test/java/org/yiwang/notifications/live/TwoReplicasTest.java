package org.yiwang.notifications.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yiwang.notifications.TestFacts.tell;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.defaults.testing.RealKafka;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.keycloak.TestKeycloak;
import org.yiwang.keycloak.TestTokens;
import org.yiwang.notifications.NotificationServiceApplication;
import org.yiwang.notifications.RealNotifications;
import org.yiwang.notifications.ScriptedIdentity;
import org.yiwang.notifications.TestCase;
import org.yiwang.notifications.TestFacts.Told;
import org.yiwang.notifications.TestSmtp;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

@RealNotifications
class TwoReplicasTest {

    private static final String GROUP = "notification-service.cases";
    private static final int CASES = 40;
    private static final ParameterizedTypeReference<ServerSentEvent<JsonNode>> EVENT =
            new ParameterizedTypeReference<>() {};

    private static ConfigurableApplicationContext other;

    @Autowired
    WebTestClient http;

    private final UUID person = UUID.randomUUID();
    private final TestTokens mei = TestTokens.citizen(person, "李晓梅");

    @BeforeAll
    static void startTheOtherReplica() {
        Map<String, Object> settings = new HashMap<>(RealPostgres.properties("notifications"));
        settings.putAll(RealKafka.properties());
        settings.put("YIWANG_KEYCLOAK_URL", TestKeycloak.url());
        settings.put("YIWANG_ISSUER", TestTokens.ISSUER);
        settings.put("YIWANG_CLIENT_SECRET", "secret");
        settings.putAll(ScriptedIdentity.settings());
        settings.putAll(TestSmtp.settings());
        settings.put("spring.profiles.active", "local");
        settings.put("server.port", 0);
        other = new SpringApplicationBuilder(NotificationServiceApplication.class)
                .properties(settings)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    @AfterAll
    static void stopTheOtherReplica() {
        other.close();
    }

    @Test
    void eachFactIsOneMessageAndStreamsOnBothReplicasSeeItOnce() {
        await().until(() -> consumers().size() == 2 && consumers().stream().allMatch(TwoReplicasTest::hasWork));
        var here = received(http);
        var there = received(WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + other.getEnvironment().getProperty("local.server.port"))
                .responseTimeout(Duration.ofSeconds(30))
                .build());
        var facts = IntStream.range(0, CASES)
                .mapToObj(_ -> TestCase.of(person))
                .flatMap(each -> List.of(each.submitted(), each.accepted()).stream())
                .toList();
        facts.forEach(fact -> tell(fact));
        facts.forEach(fact -> tell(fact.again()));

        var both = Mono.zip(here, there).blockOptional(Duration.ofMinutes(1)).orElseThrow();
        assertThat(both.getT1()).doesNotHaveDuplicates().hasSameElementsAs(both.getT2());
        assertThat(messagesPerFact(facts)).hasSize(2 * CASES).allMatch(count -> count == 1);
        assertThat(RealPostgres.number(
                        "notifications", "select count(*) from messages where recipient = '" + person + "'"))
                .isEqualTo(2 * CASES);
    }

    /** The ids of the messages a stream shows, as many as there are facts, collected from before they are told. */
    private Mono<List<String>> received(WebTestClient replica) {
        var events = replica.get()
                .uri("/v1/notifications/events")
                .headers(mei)
                .header("Last-Event-ID", "0")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(EVENT)
                .getResponseBody();
        var ids = events.flatMap(event -> Mono.justOrEmpty(event.data()))
                .map(message -> message.path("id").asString())
                .take(2L * CASES)
                .collectList()
                .cache();
        ids.subscribe();
        return ids;
    }

    private List<Long> messagesPerFact(List<Told> facts) {
        return facts.stream()
                .map(fact -> RealPostgres.number(
                        "notifications", "select count(*) from messages where fact = '" + fact.id() + "'"))
                .toList();
    }

    private static List<MemberDescription> consumers() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", RealKafka.bootstrap()))) {
            var group = admin.describeConsumerGroups(List.of(GROUP))
                    .describedGroups()
                    .get(GROUP);
            return List.copyOf(Objects.requireNonNull(group)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join()
                    .members());
        }
    }

    private static boolean hasWork(MemberDescription member) {
        return !member.assignment().topicPartitions().isEmpty();
    }
}
