package org.yiwang.identity.logos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.identity.logos.PictureTest.noise;
import static org.yiwang.identity.logos.PictureTest.picture;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.identity.RealIdentity;
import org.yiwang.identity.ScriptedClients;
import org.yiwang.identity.ScriptedOutside;
import org.yiwang.keycloak.Acr;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.Post;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.JsonNode;

/** The logo of an application: approved, fetched once, shown from here. */
@RealIdentity
class LogoJourneyTest {

    private static final UUID DEPARTMENT = UUID.fromString("0199f000-0000-7000-8000-000000000104");

    @Autowired
    WebTestClient http;

    private final UUID client = UUID.randomUUID();
    private final String path = "/logos/" + client;
    private final UUID owner = UUID.randomUUID();
    private final TestTokens developer =
            TestTokens.citizen(owner, "Sun").acr(Acr.PWD).authTime(Instant.now());
    private final UUID approver = UUID.randomUUID();
    private final TestTokens approving = TestTokens.official(
                    approver, new Post(Duty.INTEGRATION, DEPARTMENT, "330106000000"))
            .acr(Acr.MFA);

    @BeforeEach
    void anApprovedClient() {
        RealPostgres.execute("identity", """
                insert into officials values
                  ('%1$s', 'u%1$s', '罗浩', null, '%2$s', false, null, 'READY', '%1$s', now(), 1);
                insert into posts (id, official, duty, department, region, region_prefix, kind, first_day, state,
                                   proposed_by, proposed_at, version)
                values (gen_random_uuid(), '%1$s', 'INTEGRATION', '%2$s', '330106000000', '330106', 'REGULAR',
                        date '2020-01-01', 'IN_FORCE', '%1$s', now(), 1);
                insert into clients
                       (id, environment, name_zh, name_en, organisation, organisation_code, purpose, owner, test,
                        authentication, redirect_uris, scopes, items, plan, state, version)
                values ('%3$s', 'PRODUCTION', '停车助手', 'Parking helper', '西湖停车服务有限公司', '91330106MA00000003',
                        '替您申请停车证', '%4$s', false, 'SECRET', '{https://parking.example/cb}', '{items.read}', '{}',
                        'STARTER', 'IN_FORCE', 1);
                """.formatted(approver, DEPARTMENT, client, owner));
    }

    @Test
    void onceItIsApprovedItIsFetchedOnceAndShownFromHere() {
        var address = ScriptedOutside.document(path, picture("jpeg", 640, 320));
        asked(address).expectStatus().isOk();
        assertThat(view().path("logo").isNull()).isTrue();
        shown(null).expectStatus().isNotFound();
        assertThat(ScriptedOutside.asked(path))
                .as("nothing is fetched before the approval")
                .isZero();

        judged("change-approval").expectStatus().isOk();
        soon().untilAsserted(
                        () -> assertThat(view().at("/logo/state").asString()).isEqualTo("FOUND"));
        assertThat(view().at("/logo/url").asString()).isEqualTo("/v1/client-logos/" + client);
        assertThat(view().at("/addresses/logoUri").asString()).isEqualTo(address);
        var tag = Objects.requireNonNull(shown(null)
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.IMAGE_PNG)
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=300, public")
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("Content-Security-Policy", "sandbox; default-src 'none'")
                .expectBody(byte[].class)
                .consumeWith(answer -> assertThat(answer.getResponseBody()).startsWith(0x89, 'P', 'N', 'G'))
                .returnResult()
                .getResponseHeaders()
                .getETag());
        shown(tag).expectStatus().isNotModified();
        soon().untilAsserted(
                        () -> assertThat(atKeycloak()).isEqualTo("https://yiwang.example/v1/client-logos/" + client));

        ScriptedOutside.document(path, picture("png", 8, 8));
        lookedForAnew();
        soon().until(() -> tasks("leased_until is null and due_at > now()") == 1);
        shown(tag).expectStatus().isNotModified();
        assertThat(ScriptedOutside.asked(path)).isOne();
    }

    @Test
    void whatIsRefusedIsNeverFetched() {
        asked(ScriptedOutside.document(path, picture("png", 8, 8)))
                .expectStatus()
                .isOk();
        judged("change-refusal").expectStatus().isOk();
        assertThat(view().path("logo").isNull()).isTrue();
        assertThat(tasks("true")).isZero();
        assertThat(ScriptedOutside.asked(path)).isZero();
    }

    @Test
    void whatFailsIsSaidAndLookedForAgainAndTheChangeStays() {
        granted(ScriptedOutside.document(path, "<svg xmlns='http://www.w3.org/2000/svg'/>"));
        failed("NO_PNG_OR_JPEG");
        assertThat(view().path("state").asString()).isEqualTo("IN_FORCE");
        shown(null).expectStatus().isNotFound();
        assertThat(atKeycloak()).isEmpty();

        ScriptedOutside.document(path, picture("png", 8, 8));
        lookedForAnew();
        soon().untilAsserted(
                        () -> assertThat(view().at("/logo/state").asString()).isEqualTo("FOUND"));
        assertThat(view().at("/logo/fault").isNull()).isTrue();
    }

    @Test
    void whatIsTooLargeOrNotThereIsSaid() {
        granted(ScriptedOutside.document(path, noise(400)));
        failed("TOO_LARGE");
        granted(ScriptedOutside.document(path + "/more", noise(250)));
        soon().untilAsserted(
                        () -> assertThat(view().at("/logo/state").asString()).isEqualTo("FOUND"));
        granted(ScriptedOutside.document(path + "/wide", picture("png", 2000, 2)));
        failed("TOO_MANY_PIXELS");
        shown(null).expectStatus().isNotFound();
        granted(ScriptedOutside.address(path + "/nothing"));
        failed("NO_ANSWER");
        granted(ScriptedOutside.address("/elsewhere"));
        failed("NO_ANSWER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://10.0.0.1/logo.png",
                "https://169.254.169.254/logo.png",
                "http://[::1]:1/logo.png",
                "https://[fd00::1]/logo.png"
            })
    void privateNetworksAreNotReached(String address) {
        granted(address);
        failed("NO_ANSWER");
    }

    @Test
    void withoutAnAddressOrOutOfForceNothingIsShown() {
        granted(ScriptedOutside.document(path, picture("png", 8, 8)));
        soon().untilAsserted(() -> assertThat(atKeycloak()).isNotEmpty());
        judged("suspension").expectStatus().isOk();
        shown(null).expectStatus().isNotFound();
        soon().untilAsserted(() -> assertThat(atKeycloak()).isEmpty());
        judged("reinstatement").expectStatus().isOk();
        shown(null).expectStatus().isOk();

        granted(null);
        shown(null).expectStatus().isNotFound();
        assertThat(view().path("logo").isNull()).isTrue();
        soon().untilAsserted(() -> assertThat(atKeycloak()).isEmpty());
        assertThat(RealPostgres.number(
                        "identity", "select count(*) from client_logos where client = '%s'".formatted(client)))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://logo.example/l.png",
                "logo.png",
                "//logo.example/l.png",
                "javascript:alert(1)",
                "data:image/png;base64,iVBORw0KGgo=",
                "https://user:word@logo.example/l.png",
                "http://10.0.0.1/l.png"
            })
    void anAddressThatIsNoneOutsideIsNamedByItsField(String address) {
        asked(address)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/addresses/logoUri");
    }

    @Test
    void aLogoOfNobodyIsNotFound() {
        http.get()
                .uri("/v1/client-logos/" + UUID.randomUUID())
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/logo-not-found");
        http.get().uri("/v1/client-logos/nobody").exchange().expectStatus().isBadRequest();
    }

    private void granted(@Nullable String address) {
        asked(address).expectStatus().isOk();
        judged("change-approval").expectStatus().isOk();
    }

    private void failed(String fault) {
        soon().untilAsserted(
                        () -> assertThat(view().at("/logo/fault").asString("")).isEqualTo(fault));
        assertThat(view().at("/logo/state").asString()).isEqualTo("FAILED");
        assertThat(view().at("/logo/url").isNull()).isTrue();
    }

    private ResponseSpec asked(@Nullable String address) {
        var logo = address == null ? "null" : "\"" + address + "\"";
        return call(HttpMethod.PUT, developer, "change", """
                {"redirectUris": ["https://parking.example/cb"], "scopes": ["items.read"], "items": [],
                 "plan": "STARTER", "addresses": {"logoUri": %s}}
                """.formatted(logo));
    }

    private ResponseSpec judged(String action) {
        var explained = action.equals("change-refusal") || action.equals("suspension");
        return call(HttpMethod.POST, approving, action, explained ? "{\"reason\": \"not needed\"}" : "{}");
    }

    private ResponseSpec call(HttpMethod method, TestTokens who, String action, String body) {
        return http.method(method)
                .uri("/v1/clients/" + client + "/" + action)
                .headers(who)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header(
                        "If-Match",
                        "\""
                                + RealPostgres.number(
                                        "identity", "select version from clients where id = '" + client + "'")
                                + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private JsonNode view() {
        return Objects.requireNonNull(http.get()
                .uri("/v1/clients/" + client)
                .headers(developer)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private ResponseSpec shown(@Nullable String known) {
        var request = http.get().uri("/v1/client-logos/" + client);
        if (known != null) {
            request.header("If-None-Match", known);
        }
        return request.exchange();
    }

    private String atKeycloak() {
        return ScriptedClients.client(client).path("attributes").path("logoUri").asString("");
    }

    private void lookedForAnew() {
        RealPostgres.execute(
                "identity", "update client_logo_fetches set due_at = now() where client = '%s'".formatted(client));
    }

    private long tasks(String which) {
        return RealPostgres.number(
                "identity",
                "select count(*) from client_logo_fetches where client = '%s' and %s".formatted(client, which));
    }

    private static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(30));
    }
}
