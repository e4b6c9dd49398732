package org.yiwang.notifications.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yiwang.notifications.TestFacts.tell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiwang.keycloak.TestTokens;
import org.yiwang.notifications.Inbox;
import org.yiwang.notifications.RealNotifications;
import org.yiwang.notifications.TestCase;
import org.yiwang.notifications.TestFacts;
import org.yiwang.notifications.TestFacts.Told;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@RealNotifications
class CaseMessagesTest {

    @Autowired
    Inbox inbox;

    private final UUID person = UUID.randomUUID();

    @BeforeEach
    void theCatalogueHasToldTheItem() {
        tell(published(TestCase.SHOP, 1, "个体工商户登记", "Registration of a shop"));
    }

    @Test
    void everythingThatConcernsTheApplicantIsToldInOrder() {
        var shop = TestCase.of(person);

        List.of(
                        shop.submitted(),
                        shop.accepted(),
                        shop.reviewStarted(),
                        shop.decided("APPROVED"),
                        shop.delivered(),
                        shop.closed())
                .forEach(TestFacts::tell);

        assertThat(inbox.titles(person, 4))
                .containsExactly(
                        "We have your application: Registration of a shop",
                        "Your application is accepted: Registration of a shop",
                        "Approved: Registration of a shop",
                        "Your result has been delivered: Registration of a shop");
        var accepted = inbox.of(person).get(2);
        assertThat(accepted.path("text").asString())
                .contains(shop.number(), "Friday 13 February 2026", "by Friday 27 February 2026");
        assertThat(accepted.path("case").path("url").asString()).isEqualTo("/v1/cases/" + shop.id());
        assertThat(inbox.inChinese(person).get(2).path("text").asString()).contains("“个体工商户登记”", "2026年2月27日（星期五）");
    }

    @Test
    void refusalNonAcceptanceAndWithdrawalAreToldAndTheReasonsStayInTheCase() {
        List.of(
                        TestCase.of(person).declined(),
                        TestCase.of(person).decided("REFUSED"),
                        TestCase.of(person).withdrawn())
                .forEach(TestFacts::tell);

        assertThat(inbox.titles(person, 3))
                .containsExactlyInAnyOrder(
                        "We could not accept your application: Registration of a shop",
                        "Your application was refused: Registration of a shop",
                        "Your application has been withdrawn: Registration of a shop");
    }

    @Test
    void eachRecipientHasAMessageAndOnlyOneThoughNamedTwice() {
        var agent = UUID.randomUUID();

        tell(TestCase.of(person, agent, person).submitted());

        assertThat(inbox.titles(person, 1)).hasSize(1);
        assertThat(inbox.titles(agent, 1)).hasSize(1);
    }

    @Test
    void aFactToldTwiceMakesOneMessageAndOneFact() {
        var shop = TestCase.of(person);
        var decided = shop.decided("APPROVED");

        IntStream.range(0, 5).forEach(_ -> tell(decided));
        tell(shop.delivered());

        assertThat(inbox.titles(person, 2)).hasSize(2);
        await().untilAsserted(() -> assertThat(TestFacts.naming("yiwang.messages", person.toString()))
                .hasSize(2));
    }

    @Test
    void whatWasDeliveredIsToldWithIdsOnly() {
        var shop = TestCase.of(person);

        var submitted = shop.submitted().electronically(true);
        tell(submitted);

        var message = inbox.titles(person, 1).isEmpty()
                ? ""
                : inbox.of(person).getFirst().path("id").asString();
        await().untilAsserted(() -> assertThat(TestFacts.naming("yiwang.messages", message))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(new String(fact.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                            .isEqualTo("org.yiwang.message.delivered.v1");
                    assertThat(fact.key()).isEqualTo(person.toString());
                    var told = JsonMapper.shared().readTree(fact.value());
                    var contract = (ObjectNode) JsonMapper.shared().readTree(contract());
                    assertThat(Instant.parse(told.path("at").asString())).isBefore(Instant.now());
                    assertThat(told)
                            .isEqualTo(contract.put("message", message)
                                    .put("recipient", person.toString())
                                    .put("case", shop.id().toString())
                                    .put("fact", submitted.id().toString())
                                    .put("at", told.path("at").asString())
                                    .put("servedAt", told.path("at").asString()));
                }));
    }

    @Test
    void aMessageLinksTheNoticeThatWasGivenWithIt() {
        var shop = TestCase.of(person);
        tell(shop.submitted());
        tell(shop.accepted().withNotice(2));

        inbox.titles(person, 2);
        var accepted = inbox.of(person).getFirst().path("notice");
        assertThat(accepted.path("number").asString()).isEqualTo(shop.number() + "-2");
        assertThat(accepted.path("url").asString()).isEqualTo("/v1/cases/" + shop.id() + "/notices/2");
        assertThat(inbox.of(person).get(1).path("notice").isNull()).isTrue();
    }

    @Test
    void aMessageIsServedOnlyInTheInboxOfWhoAgreedToIt() {
        tell(TestCase.of(person).submitted());
        tell(TestCase.of(person).submitted().electronically(false));
        inbox.titles(person, 2);
        tell(TestCase.of(person).submitted().electronically(true));

        inbox.titles(person, 3);
        var served = inbox.of(person).stream()
                .map(message -> message.path("servedAt").asString("never"))
                .toList();
        assertThat(served.getFirst())
                .isEqualTo(inbox.of(person).getFirst().path("deliveredAt").asString());
        assertThat(served.subList(1, 3)).containsOnly("never");
    }

    @Test
    void aFactOfAServiceThatMayNotTellItIsRefused() {
        var shop = TestCase.of(person);

        tell(shop.decided("APPROVED").from("catalog-service"));
        tell(shop.submitted());

        assertThat(inbox.titles(person, 1)).containsExactly("We have your application: Registration of a shop");
    }

    @Test
    void aMessageBeforeItsItemIsKnownIsDeliveredAndNamedLater() {
        var parking = UUID.randomUUID();

        tell(TestCase.of(person).about(parking).submitted());
        assertThat(inbox.titles(person, 1)).containsExactly("We have your application");
        tell(published(parking, 1, "居民停车证", "Resident parking permit"));

        await().untilAsserted(() -> assertThat(inbox.titles(person, 1))
                .containsExactly("We have your application: Resident parking permit"));
    }

    @Test
    void theNameIsThatOfTheVersionAppliedFor() {
        var parking = UUID.randomUUID();
        tell(published(parking, 1, "居民停车证", "Resident parking permit"));
        tell(published(parking, 2, "居民停车许可", "Permit for resident parking"));

        tell(TestCase.of(person).about(parking).submitted());

        await().untilAsserted(() -> assertThat(inbox.titles(person, 1))
                .containsExactly("We have your application: Resident parking permit"));
    }

    @Test
    void aTestCaseIsSeenBySandboxClientsOnly() {
        tell(TestCase.of(person).forTest().submitted());
        tell(TestCase.of(person).submitted());
        var sandbox = TestTokens.citizen(person, "李晓梅").claim("test", true);

        assertThat(inbox.titles(person, 1)).hasSize(1);
        await().untilAsserted(() -> inbox.get("/v1/notifications", sandbox)
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1));
        assertThat(inbox.of(person)).hasSize(1);
    }

    private static String contract() throws IOException {
        return Files.readString(Path.of("src/test/contracts/org.yiwang.message.delivered.v1.json"));
    }

    private static Told published(UUID item, int version, String chinese, String english) {
        var data = """
                {"id":"%s","code":"330106","version":%d,"name":{"zh-CN":"%s","en":"%s"},"depth":"ONLINE"}
                """.formatted(item, version, chinese, english);
        return new Told(
                UUID.randomUUID(),
                "yiwang.items",
                item.toString(),
                "org.yiwang.item.published.v1",
                "catalog-service",
                data);
    }
}
