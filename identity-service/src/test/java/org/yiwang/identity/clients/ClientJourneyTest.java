package org.yiwang.identity.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import org.yiwang.identity.TestRedis;
import org.yiwang.keycloak.Acr;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.Post;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@RealIdentity
class ClientJourneyTest {

    private static final UUID DEPARTMENT = UUID.fromString("0199f000-0000-7000-8000-000000000104");
    private static final String ITEM = "0199f000-0000-7000-8000-000000000201";
    private static final String ROTATION = "revoke.refresh.token";

    @Autowired
    WebTestClient http;

    private final UUID owner = UUID.randomUUID();
    private final TestTokens developer =
            TestTokens.citizen(owner, "Sun").acr(Acr.PWD).authTime(Instant.now());
    private final UUID approver = UUID.randomUUID();
    private final TestTokens approving = official(approver);

    @BeforeEach
    void post() {
        RealPostgres.execute("identity", """
                insert into officials values
                  ('%1$s', 'u%1$s', '罗浩', null, '%2$s', false, null, 'READY', '%1$s', now(), 1);
                insert into posts (id, official, duty, department, region, region_prefix, kind, first_day, state,
                                   proposed_by, proposed_at, version)
                values (gen_random_uuid(), '%1$s', 'INTEGRATION', '%2$s', '330106000000', '330106', 'REGULAR',
                        date '2020-01-01', 'IN_FORCE', '%1$s', now(), 1);
                insert into items values ('%3$s', 1, '个体工商户登记', 'Sole trader', '{}') on conflict do nothing;
                """.formatted(approver, DEPARTMENT, ITEM));
    }

    @Test
    void aSandboxClientWorksAtOnceAndReachesKeycloak() {
        var client = registered(developer, sandbox("SECRET", "null", "\"cases.read\", \"cases.submit\""));
        assertThat(client.view().path("state").asString()).isEqualTo("IN_FORCE");
        assertThat(client.view().path("profile").asString()).isEqualTo("RFC_9700");
        assertThat(client.actions()).containsExactlyInAnyOrder("CLOSE", "CHANGE_SECRET", "CHANGE_REDIRECT_URIS");
        soon().untilAsserted(() -> assertThat(
                        read(developer, client.id()).path("ready").asBoolean())
                .isTrue());

        var there = ScriptedClients.client(client.id());
        assertThat(there.path("enabled").asBoolean()).isTrue();
        assertThat(there.path("consentRequired").asBoolean()).isTrue();
        assertThat(there.path("defaultClientScopes").valueStream().map(JsonNode::asString))
                .containsExactly("basic", "acr", "citizens", "sandbox");
        assertThat(there.path("optionalClientScopes").valueStream().map(JsonNode::asString))
                .containsExactly("cases.read", "cases.submit");
        assertThat(there.path("protocolMappers")).isEmpty();
    }

    @Test
    void theSecretIsShownOnceAndNeverKept() {
        var client = registered(developer, sandbox("SECRET", "null", "\"cases.read\""));
        var first = secret(client.id());
        assertThat(secret(client.id())).isNotEqualTo(first);
        assertThat(read(developer, client.id()).toString()).doesNotContain(first);
        assertThat(history(client.id())).containsExactly("REGISTERED", "SECRET_CHANGED", "SECRET_CHANGED");
        refused(
                call(HttpMethod.POST, stale(), "/v1/clients/" + client.id() + "/secret", null, null),
                401,
                "insufficient-user-authentication");
        refused(
                call(HttpMethod.POST, stranger(), "/v1/clients/" + client.id() + "/secret", null, null),
                404,
                "client-not-found");
    }

    @Test
    void theSecretBeforeIsAcceptedForSevenDaysUnlessItsOwnerEndsIt() {
        var client = registered(developer, sandbox("SECRET", "null", "\"cases.read\""));
        secret(client.id());
        assertThat(read(developer, client.id()).path("formerSecretUntil").isNull())
                .isTrue();
        secret(client.id());
        var seen = read(developer, client.id());
        assertThat(Instant.parse(seen.path("formerSecretUntil").asString()))
                .isBetween(
                        Instant.now().plus(Duration.ofDays(7)).minusSeconds(60),
                        Instant.now().plus(Duration.ofDays(7)));
        assertThat(names(seen.path("actions"))).contains("END_FORMER_SECRET");
        assertThat(ScriptedClients.acceptsFormer(client.id())).isTrue();
        refused(
                call(HttpMethod.DELETE, stale(), client.path("former-secret"), null, null),
                401,
                "insufficient-user-authentication");
        refused(call(HttpMethod.DELETE, stranger(), client.path("former-secret"), null, null), 404, "client-not-found");

        call(HttpMethod.DELETE, developer, client.path("former-secret"), null, null)
                .expectStatus()
                .isNoContent();
        assertThat(ScriptedClients.acceptsFormer(client.id())).isFalse();
        assertThat(names(read(developer, client.id()).path("actions"))).doesNotContain("END_FORMER_SECRET");
        call(HttpMethod.DELETE, developer, client.path("former-secret"), null, null)
                .expectStatus()
                .isNoContent();
    }

    @Test
    void productionWaitsForAnotherPersonsApproval() {
        var client = registered(developer, production(keys("a"), "\"cases.read\", \"people.read\""));
        assertThat(client.view().path("state").asString()).isEqualTo("REQUESTED");
        assertThat(client.view().path("profile").asString()).isEqualTo("FAPI_2");
        refused(act(developer, client, "approval"), 403, "forbidden");
        refused(act(official(UUID.randomUUID()), client, "approval"), 404, "client-not-found");
        refused(act(approving.acr(Acr.PWD), client, "approval"), 401, "insufficient-user-authentication");
        soon().until(() -> inStep(client.id()));
        assertThat(ScriptedClients.client(client.id())).isEmpty();

        var approved = did(approving, client, "approval");
        assertThat(approved.view().path("state").asString()).isEqualTo("IN_FORCE");
        refused(act(approving, approved, "approval"), 409, "client-action-not-allowed");
        soon().untilAsserted(() -> assertThat(ScriptedClients.client(client.id())
                        .at("/attributes/dpop.bound.access.tokens")
                        .asString(""))
                .isEqualTo("true"));
        var there = ScriptedClients.client(client.id());
        assertThat(there.at("/attributes/require.pushed.authorization.requests").asString())
                .isEqualTo("true");
        assertThat(there.path("clientAuthenticatorType").asString()).isEqualTo("client-jwt");
        assertThat(there.at("/protocolMappers/0/config/claim.value").asString()).isEqualTo("[\"" + ITEM + "\"]");
    }

    @Test
    void aRefusalSaysWhyAndIsFinal() {
        var refused = did(approving, registered(developer, production(keys("a"), "\"cases.read\"")), "refusal");
        assertThat(refused.view().path("state").asString()).isEqualTo("REFUSED");
        assertThat(read(developer, refused.id()).at("/history/1/reason").asString())
                .isEqualTo("not needed");
        assertThat(refused.actions()).isEmpty();
        refused(act(approving, refused, "approval"), 409, "client-action-not-allowed");
    }

    @Test
    void suspensionEndsWhatWasIssuedAndReinstatementLetsInAgain() {
        var client = registered(developer, sandbox("SECRET", "null", "\"cases.read\""));
        soon().until(() -> ScriptedClients.client(client.id()).path("enabled").asBoolean());
        var suspended = did(approving, client, "suspension");
        soon().until(() -> !ScriptedClients.client(client.id()).path("enabled").asBoolean());
        soon().untilAsserted(() -> assertThat(TestRedis.ended())
                .anySatisfy(end ->
                        assertThat(end).containsEntry("client", client.id().toString())));
        refused(
                call(HttpMethod.POST, developer, "/v1/clients/" + client.id() + "/secret", null, null),
                409,
                "client-not-in-force");

        did(approving, suspended, "reinstatement");
        soon().until(() -> ScriptedClients.client(client.id()).path("enabled").asBoolean());
        assertThat(history(client.id())).containsExactly("REGISTERED", "SUSPENDED", "REINSTATED");
    }

    @Test
    void whatKeycloakRefusedIsTriedAgainAndAHandThereIsUndone() {
        var client = registered(developer, sandbox("SECRET", "null", "\"cases.read\""));
        soon().until(() -> inStep(client.id()));
        ScriptedClients.failing(2);
        var closed = did(developer, client, "closure");
        soon().until(() -> !ScriptedClients.client(client.id()).path("enabled").asBoolean());
        ScriptedClients.failing(0);
        soon().until(() -> inStep(client.id()));
        ScriptedClients.tampered(client.id(), true);
        RealPostgres.execute("identity", "update client_tasks set due_at = now() where client = '" + client.id() + "'");
        soon().until(() -> !ScriptedClients.client(client.id()).path("enabled").asBoolean());
        assertThat(closed.actions()).isEmpty();
    }

    @Test
    void refreshTokensServeOnceSaveUnderTheSecurityProfileAndOlderClientsFollow() {
        var secret = registered(developer, sandbox("SECRET", "null", "\"cases.read\""));
        var keys = registered(developer, sandbox("KEYS", keys("a"), "\"cases.read\""));
        var profiled = registered(developer, sandbox("KEYS", keys("a"), "\"people.read\""));
        soon().until(() -> inStep(secret.id()) && inStep(keys.id()) && inStep(profiled.id()));
        assertThat(attribute(secret, ROTATION)).isEqualTo("true");
        assertThat(attribute(keys, ROTATION)).isEqualTo("true");
        assertThat(attribute(profiled, ROTATION)).isEmpty();

        var older = (ObjectNode) ScriptedClients.client(secret.id()).path("attributes");
        older.remove(ROTATION);
        RealPostgres.execute("identity", "update client_tasks set due_at = now() where client = '" + secret.id() + "'");
        soon().untilAsserted(() -> assertThat(attribute(secret, ROTATION)).isEqualTo("true"));
    }

    @Test
    void keysAreExchangedWithOverlapAndSandboxAddressesFreely() {
        var client = registered(developer, sandbox("KEYS", keys("a"), "\"people.read\""));
        var both = put(client, "keys", "{\"keys\": " + keys("a", "b") + "}");
        soon().untilAsserted(() -> assertThat(ScriptedClients.client(client.id())
                        .at("/attributes/jwks.string")
                        .asString(""))
                .containsSubsequence("\"a\"", "\"b\""));
        var moved = put(both, "redirect-uris", "{\"redirectUris\": [\"https://new.example/cb\"]}");
        soon().untilAsserted(() -> assertThat(ScriptedClients.client(client.id())
                        .at("/redirectUris/0")
                        .asString(""))
                .isEqualTo("https://new.example/cb"));
        refused(
                call(
                        HttpMethod.PUT,
                        developer,
                        moved.path("keys"),
                        "{\"keys\": {\"keys\": [{\"kty\": \"EC\"}]}}",
                        moved.etag()),
                422,
                "bad-fields");
        refused(
                call(HttpMethod.PUT, developer, moved.path("keys"), "{\"keys\": " + keys("c") + "}", client.etag()),
                412,
                "stale-version");
        refused(call(HttpMethod.POST, developer, moved.path("secret"), null, null), 409, "client-authentication");
    }

    @Test
    void aChangeIsAskedForWhileWhatWasApprovedStaysInForce() {
        var client = did(approving, registered(developer, production(keys("a"), "\"cases.read\"")), "approval");
        soon().until(() -> inStep(client.id()));
        assertThat(client.view().path("wanted").isNull()).isTrue();
        var asked = put(client, "change", change("cases.submit", ITEM, "LARGE"));
        assertThat(asked.view().path("state").asString()).isEqualTo("IN_FORCE");
        assertThat(asked.view().at("/redirectUris/0").asString()).isEqualTo("https://bank.example/callback");
        assertThat(asked.view().at("/wanted/scopes/0").asString()).isEqualTo("cases.submit");
        assertThat(asked.view().at("/wanted/items/0/name").asString()).isEqualTo("个体工商户登记");
        assertThat(get(approving, "/v1/clients?waiting=true").path("items").findValuesAsString("id"))
                .contains(client.id().toString());
        soon().until(() -> inStep(client.id()));
        assertThat(texts(ScriptedClients.client(client.id()).path("optionalClientScopes")))
                .containsExactly("cases.read");

        refused(act(developer, asked, "change-approval"), 403, "forbidden");
        var granted = did(approving, asked, "change-approval");
        assertThat(granted.view().path("wanted").isNull()).isTrue();
        assertThat(granted.view().path("plan").asString()).isEqualTo("LARGE");
        soon().until(() -> inStep(client.id()));
        var there = ScriptedClients.client(client.id());
        assertThat(texts(there.path("optionalClientScopes"))).containsExactly("cases.submit");
        assertThat(texts(there.path("redirectUris"))).containsExactly("https://new.example/cb");
        assertThat(there.path("protocolMappers").findValuesAsString("claim.value"))
                .containsExactlyInAnyOrder("[\"" + ITEM + "\"]", "LARGE");
        refused(act(approving, granted, "change-approval"), 409, "no-change-wanted");
        assertThat(history(client.id()))
                .containsExactly("REQUESTED", "APPROVED", "CHANGE_REQUESTED", "CHANGE_APPROVED");
    }

    @Test
    void aChangeThatIsRefusedChangesNothing() {
        var client = did(approving, registered(developer, production(keys("a"), "\"cases.read\"")), "approval");
        var asked = put(client, "change", change("cases.submit", ITEM, "LARGE"));
        var left = did(approving, asked, "change-refusal");
        assertThat(left.view().path("wanted").isNull()).isTrue();
        assertThat(left.view().path("plan").asString()).isEqualTo("STARTER");
        assertThat(read(developer, client.id()).at("/history/3/reason").asString())
                .isEqualTo("not needed");
        assertThat(get(approving, "/v1/clients?waiting=true").path("items").findValuesAsString("id"))
                .doesNotContain(client.id().toString());
    }

    @Test
    void aChangeIsAskedForNoMoreByItsOwner() {
        var client = did(approving, registered(developer, production(keys("a"), "\"cases.read\"")), "approval");
        var asked = put(client, "change", change("cases.submit", ITEM, "LARGE"));
        assertThat(asked.actions()).contains("WITHDRAW_CHANGE");
        refused(
                call(HttpMethod.DELETE, stranger(), client.path("change"), null, asked.etag()),
                404,
                "client-not-found");
        refused(call(HttpMethod.DELETE, developer, client.path("change"), null, client.etag()), 412, "stale-version");
        var left = seen(call(HttpMethod.DELETE, developer, client.path("change"), null, asked.etag()));
        assertThat(left.view().path("wanted").isNull()).isTrue();
        assertThat(left.actions()).doesNotContain("WITHDRAW_CHANGE");
        refused(call(HttpMethod.DELETE, developer, client.path("change"), null, left.etag()), 409, "no-change-wanted");
        refused(act(approving, left, "change-approval"), 409, "no-change-wanted");
        assertThat(history(client.id())).endsWith("CHANGE_REQUESTED", "CHANGE_WITHDRAWN");
    }

    @Test
    void aChangeIsCheckedAsARegistrationIs() {
        var client = did(approving, registered(developer, production(keys("a"), "\"cases.read\"")), "approval");
        var path = client.path("change");
        var unknown = change("cases.read", UUID.randomUUID().toString(), "STARTER");
        call(HttpMethod.PUT, developer, path, unknown, client.etag())
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/items/0");
        refused(call(HttpMethod.PUT, developer, path, "{}", client.etag()), 400, "bad-fields");
        refused(
                call(HttpMethod.PUT, stranger(), path, change("cases.read", ITEM, "STARTER"), client.etag()),
                404,
                "client-not-found");
        var sandbox = registered(developer, sandbox("SECRET", "null", "\"cases.read\""));
        refused(
                call(
                        HttpMethod.PUT,
                        developer,
                        sandbox.path("change"),
                        change("cases.read", ITEM, "STARTER"),
                        sandbox.etag()),
                409,
                "client-of-sandbox");
    }

    @Test
    void approvedAddressesStay() {
        var client = did(approving, registered(developer, production(keys("a"), "\"cases.read\"")), "approval");
        refused(
                call(
                        HttpMethod.PUT,
                        developer,
                        client.path("redirect-uris"),
                        "{\"redirectUris\": [\"https://new.example/cb\"]}",
                        client.etag()),
                409,
                "client-addresses-approved");
    }

    @Test
    void keysAreFetchedFromTheirAddressOnceThatIsApprovedAndTheLastGoodOnesStay() {
        var client = did(approving, registered(developer, production(keys("a"), "\"cases.read\"")), "approval");
        var address = ScriptedOutside.document("/keys/" + client.id(), keys("fetched"));
        var asked = put(client, "change", addressed("\"jwksUri\": \"" + address + "\""));
        assertThat(asked.view().at("/wanted/addresses/jwksUri").asString()).isEqualTo(address);
        soon().until(() -> inStep(client.id()));
        assertThat(keysThere(client)).contains("\"a\"");

        var granted = did(approving, asked, "change-approval");
        assertThat(granted.view().at("/addresses/jwksUri").asString()).isEqualTo(address);
        soon().untilAsserted(() ->
                assertThat(keysThere(client)).contains("\"fetched\"").doesNotContain("\"a\""));
        refused(
                call(HttpMethod.PUT, developer, granted.path("keys"), "{\"keys\": " + keys("c") + "}", granted.etag()),
                409,
                "client-keys-at-address");

        ScriptedOutside.document("/keys/" + client.id(), "{\"keys\": []}");
        fetchedAnew(client);
        soon().until(() -> attempts(client) > 0);
        assertThat(keysThere(client)).contains("\"fetched\"");
        ScriptedOutside.document("/keys/" + client.id(), keys("fetched", "next"));
        fetchedAnew(client);
        soon().untilAsserted(() -> assertThat(keysThere(client)).contains("\"fetched\"", "\"next\""));

        var without = did(approving, put(granted, "change", addressed("\"jwksUri\": null")), "change-approval");
        assertThat(without.view().at("/addresses/jwksUri").isNull()).isTrue();
        soon().untilAsserted(
                        () -> assertThat(keysThere(client)).contains("\"a\"").doesNotContain("\"next\""));
    }

    @Test
    void whoIsToldOfEndedSignInsIsToldByThisServiceAndNotByKeycloak() {
        var client = did(approving, registered(developer, production(keys("a"), "\"cases.read\"")), "approval");
        var asked = put(
                client, "change", addressed("\"backchannelLogoutUri\": \"" + ScriptedOutside.address("/ear") + "\""));
        var granted = did(approving, asked, "change-approval");
        var there = "http://identity.example/ended-sign-ins/" + client.id();
        soon().untilAsserted(() ->
                assertThat(attribute(client, "backchannel.logout.url")).isEqualTo(there));
        assertThat(attribute(client, "backchannel.logout.session.required")).isEqualTo("true");

        var token = logoutToken(client.id().toString());
        ScriptedOutside.deaf(1);
        ended(client, token).expectStatus().isNoContent();
        soon().untilAsserted(() ->
                assertThat(ScriptedOutside.heard()).anyMatch(heard -> heard.startsWith("logout_token=" + token)));
        assertThat(String.join(" ", ScriptedOutside.heard()).toLowerCase(Locale.ROOT))
                .doesNotContain("authorization", "traceparent");

        refused(ended(client, logoutToken("another")), 400, "bad-logout-token");
        refused(ended(client, "no token"), 400, "bad-logout-token");
        refused(ended(client, null), 400, "bad-logout-token");
        var heard = ScriptedOutside.heard().size();
        did(approving, granted, "suspension");
        ended(client, token).expectStatus().isNoContent();
        soon().until(() -> inStep(client.id()));
        assertThat(ScriptedOutside.heard()).hasSize(heard);
    }

    @Test
    void anAddressThatIsNoneOutsideIsNamedByItsField() {
        var client = did(approving, registered(developer, production(keys("a"), "\"cases.read\"")), "approval");
        for (var address :
                List.of("ftp://keys.example/k", "keys", "https://user:word@keys.example/k", "http://10.0.0.1/k")) {
            call(
                            HttpMethod.PUT,
                            developer,
                            client.path("change"),
                            addressed("\"jwksUri\": \"" + address + "\""),
                            client.etag())
                    .expectStatus()
                    .isEqualTo(422)
                    .expectBody()
                    .jsonPath("$.errors[0].pointer")
                    .isEqualTo("/addresses/jwksUri");
        }
    }

    @Test
    void nobodyJudgesTheOwnClientThroughAnotherAccount() {
        RealPostgres.execute(
                "identity",
                "insert into account_links values (least('%1$s'::uuid, '%2$s'), ".formatted(owner, approver)
                        + "greatest('%1$s'::uuid, '%2$s'), now())".formatted(owner, approver));
        var client = registered(developer, production(keys("a"), "\"cases.read\""));
        refused(act(approving, client, "approval"), 409, "own-client");
        assertThat(names(get(approving, "/v1/clients/" + client.id()).path("actions")))
                .isEmpty();
    }

    @Test
    void aWithdrawnPostJudgesNothingThoughTheTokenStillNamesIt() {
        var client = registered(developer, production(keys("a"), "\"cases.read\""));
        RealPostgres.execute("identity", "update posts set state = 'WITHDRAWN' where official = '" + approver + "'");
        refused(act(approving, client, "approval"), 404, "client-not-found");
    }

    @Test
    void othersSeeNothing() {
        var client = registered(developer, sandbox("SECRET", "null", "\"cases.read\""));
        for (var other : new TestTokens[] {stranger(), official(UUID.randomUUID()), developer.claim("test", true)}) {
            refused(call(HttpMethod.GET, other, "/v1/clients/" + client.id(), null, null), 404, "client-not-found");
            assertThat(get(other, "/v1/clients").path("items")).isEmpty();
        }
        assertThat(get(developer, "/v1/clients?state=IN_FORCE").path("items")).hasSize(1);
        assertThat(get(developer, "/v1/clients?state=CLOSED").path("items")).isEmpty();
    }

    @Test
    void theOwnerAndTheApproverSeeHowMuchAClientIsUsed() {
        var client = registered(developer, sandbox("SECRET", "null", "\"cases.read\""));
        assertThat(get(developer, client.path("usage")).path("items")).isEmpty();
        TestRedis.used(client.id(), "2026-11-27", 7);
        TestRedis.used(client.id(), "2026-11-28", 12);
        for (var reader : new TestTokens[] {developer, approving}) {
            assertThat(get(reader, client.path("usage")).path("items").toString())
                    .isEqualTo("[{\"day\":\"2026-11-28\",\"calls\":12},{\"day\":\"2026-11-27\",\"calls\":7}]");
        }
        refused(call(HttpMethod.GET, stranger(), client.path("usage"), null, null), 404, "client-not-found");
    }

    @Test
    void theSameRequestRegistersOnceAndTenAreTheMost() {
        var body = sandbox("SECRET", "null", "\"items.read\"");
        var first = registered(developer, body, "same");
        assertThat(registered(developer, body, "same").id()).isEqualTo(first.id());
        for (var number = 1; number < 10; number++) {
            registered(developer, body);
        }
        refused(post(developer, "/v1/clients", body), 409, "too-many-clients");
        did(developer, first, "closure");
        registered(developer, body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"environment\": \"STAGING\"}",
                "{\"name\": \"\"}",
                "{\"name\": null}",
                "{\"organisation\": {\"name\": \"x\", \"code\": \"123\"}}",
                "{\"redirectUris\": []}",
                "{\"scopes\": [\"admin\"]}",
                "{\"scopes\": []}",
                "{\"plan\": \"FREE\"}",
                "{\"keys\": {\"keys\": []}}",
                "{\"keys\": []}"
            })
    void aBadShapeIsAProblem(String changes) {
        var body = changes.equals("{}") ? "{}" : merged(sandbox("SECRET", "null", "\"items.read\""), changes);
        refused(post(developer, "/v1/clients", body), 400, "bad-fields");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"redirectUris\": [\"https://a.example/cb\", \"http://a.example/cb\"]}|/redirectUris/1",
                "{\"scopes\": [\"people.read\"]}|/authentication",
                "{\"items\": []}|/items",
                "{\"name\": {\"zh-CN\": \"\", \"en\": \"x\"}}|/name/zh-CN",
                "{\"name\": {\"zh-CN\": \"银行\"}}|/name/en",
                "{\"organisation\": {\"name\": \"x\", \"code\": \"91330106MA00000008\"}}|/organisation/code"
            })
    void aContradictionNamesItsField(String changes, String pointer) {
        post(developer, "/v1/clients", merged(sandbox("SECRET", "null", "\"items.read\""), changes))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer);
    }

    @Test
    void anItemOfProductionIsOneOfTheCatalogue() {
        var unknown = production(keys("a"), "\"cases.read\"")
                .replace(ITEM, UUID.randomUUID().toString());
        post(developer, "/v1/clients", unknown)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/items/0");
    }

    @Test
    void whoReadsItIsToldTheNames() {
        var client = registered(developer, production(keys("a"), "\"cases.read\""));
        var seen = get(approving, "/v1/clients/" + client.id());
        assertThat(seen.at("/owner/name").asString()).isEqualTo("Sun");
        assertThat(seen.at("/name/en").asString()).isEqualTo("West Lake Bank");
        assertThat(seen.at("/items/0/name").asString()).isEqualTo("个体工商户登记");
        assertThat(seen.at("/history/0/name").asString()).isEqualTo("Sun");
    }

    private static TestTokens official(UUID id) {
        return TestTokens.official(id, new Post(Duty.INTEGRATION, DEPARTMENT, "330106000000"))
                .acr(Acr.MFA);
    }

    private static TestTokens stranger() {
        return TestTokens.citizen(UUID.randomUUID(), "Qian").acr(Acr.PWD).authTime(Instant.now());
    }

    private TestTokens stale() {
        return developer.authTime(Instant.now().minus(Duration.ofHours(1)));
    }

    /** A client as its last answer showed it. */
    private record Seen(UUID id, String etag, JsonNode view) {

        String path(String action) {
            return "/v1/clients/" + id + "/" + action;
        }

        List<String> actions() {
            return names(view.path("actions"));
        }
    }

    private static List<String> names(JsonNode actions) {
        return actions.valueStream()
                .map(action -> action.path("name").asString())
                .toList();
    }

    private Seen registered(TestTokens who, String body) {
        return registered(who, body, UUID.randomUUID().toString());
    }

    private Seen registered(TestTokens who, String body, String key) {
        return seen(call(HttpMethod.POST, who, "/v1/clients", body, null, key)
                .expectStatus()
                .isCreated());
    }

    private Seen did(TestTokens who, Seen client, String action) {
        return seen(act(who, client, action).expectStatus().isOk());
    }

    private ResponseSpec act(TestTokens who, Seen client, String action) {
        var explained = action.endsWith("refusal") || action.equals("suspension");
        return call(
                HttpMethod.POST,
                who,
                client.path(action),
                explained ? "{\"reason\": \"not needed\"}" : "{}",
                client.etag());
    }

    private Seen put(Seen client, String what, String body) {
        return seen(call(HttpMethod.PUT, developer, client.path(what), body, client.etag())
                .expectStatus()
                .isOk());
    }

    private ResponseSpec post(TestTokens who, String path, String body) {
        return call(HttpMethod.POST, who, path, body, null);
    }

    private ResponseSpec call(
            HttpMethod method, TestTokens who, String path, @Nullable String body, @Nullable String etag) {
        return call(method, who, path, body, etag, UUID.randomUUID().toString());
    }

    private ResponseSpec call(
            HttpMethod method, TestTokens who, String path, @Nullable String body, @Nullable String etag, String key) {
        var request = http.method(method).uri(path).headers(who).header("Idempotency-Key", key);
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return (body == null
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON).bodyValue(body))
                .exchange();
    }

    private JsonNode get(TestTokens who, String path) {
        var answer = call(HttpMethod.GET, who, path, null, null).expectStatus().isOk();
        return Objects.requireNonNull(
                answer.expectBody(JsonNode.class).returnResult().getResponseBody());
    }

    private JsonNode read(TestTokens who, UUID id) {
        return get(who, "/v1/clients/" + id);
    }

    private List<String> history(UUID id) {
        return read(developer, id)
                .path("history")
                .valueStream()
                .map(step -> step.path("what").asString())
                .toList();
    }

    private String secret(UUID id) {
        var answer = call(HttpMethod.POST, developer, "/v1/clients/" + id + "/secret", null, null)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        return Objects.requireNonNull(answer).path("secret").asString();
    }

    private static Seen seen(ResponseSpec answer) {
        var result = answer.expectBody(JsonNode.class).returnResult();
        var view = Objects.requireNonNull(result.getResponseBody());
        var etag = Objects.requireNonNull(result.getResponseHeaders().getETag());
        return new Seen(UUID.fromString(view.path("id").asString()), etag, view);
    }

    private static boolean inStep(UUID client) {
        return RealPostgres.number("identity", """
                select count(*) from client_tasks where client = '%s' and wanted = done and leased_until is null
                """.formatted(client)) == 1;
    }

    private static void refused(ResponseSpec answer, int status, String problem) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.type").isEqualTo("/problems/" + problem);
    }

    private static String sandbox(String authentication, String keys, String scopes) {
        return client("SANDBOX", authentication, keys, scopes, "null");
    }

    private static String production(String keys, String scopes) {
        return client("PRODUCTION", "KEYS", keys, scopes, "[\"" + ITEM + "\"]");
    }

    private static String client(String environment, String authentication, String keys, String scopes, String items) {
        return """
                {"environment": "%s", "name": {"zh-CN": "西湖银行", "en": "West Lake Bank"}, "purpose": "开户时核对办件",
                 "organisation": {"name": "西湖银行股份有限公司", "code": "91330106MA00000003"},
                 "authentication": "%s", "keys": %s, "redirectUris": ["https://bank.example/callback"],
                 "scopes": [%s], "items": %s}
                """.formatted(environment, authentication, keys, scopes, items);
    }

    private static String change(String scope, String item, String plan) {
        return """
                {"redirectUris": ["https://new.example/cb"], "scopes": ["%s"], "items": ["%s"], "plan": "%s"}
                """.formatted(scope, item, plan);
    }

    /** A change of nothing but addresses. */
    private static String addressed(String addresses) {
        return merged(change("cases.read", ITEM, "STARTER"), "{\"addresses\": {" + addresses + "}}");
    }

    private static String keysThere(Seen client) {
        return attribute(client, "jwks.string");
    }

    private static String attribute(Seen client, String name) {
        return ScriptedClients.client(client.id()).path("attributes").path(name).asString("");
    }

    private static void fetchedAnew(Seen client) {
        RealPostgres.execute(
                "identity", "update client_fetches set due_at = now() where client = '%s'".formatted(client.id()));
    }

    private static long attempts(Seen client) {
        return RealPostgres.number(
                "identity", "select attempts from client_fetches where client = '%s'".formatted(client.id()));
    }

    private ResponseSpec ended(Seen client, @Nullable String token) {
        return http.post()
                .uri("/ended-sign-ins/" + client.id())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue(token == null ? "other=1" : "logout_token=" + token)
                .exchange();
    }

    private static String logoutToken(String audience) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(TestTokens.ISSUER)
                .audience(audience)
                .subject(UUID.randomUUID().toString())
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .build();
        return TestTokens.signed(new JOSEObjectType("logout+jwt"), claims);
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static String merged(String body, String changes) {
        Map<String, Object> fields = JsonMapper.shared().readValue(body, new TypeReference<>() {});
        fields.putAll(JsonMapper.shared().readValue(changes, new TypeReference<Map<String, Object>>() {}));
        return JsonMapper.shared().writeValueAsString(fields);
    }

    private static String keys(String... names) {
        try {
            var keys = new ArrayList<JWK>();
            for (var name : names) {
                keys.add(new ECKeyGenerator(Curve.P_256).keyID(name).generate());
            }
            return new JWKSet(keys).toString(true);
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(30));
    }
}
