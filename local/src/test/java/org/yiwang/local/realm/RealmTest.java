package org.yiwang.local.realm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.yiwang.local.site.Site;
import org.yiwang.local.site.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RealmTest {
    private final Site site = Site.of(Path.of("..").toAbsolutePath().normalize(), Path.of("nowhere"), 8480);
    private final JsonNode realm = Realm.of(site).definition();

    @Test
    void noClientTakesPasswords() {
        assertThat(clients())
                .noneMatch(client -> client.path("directAccessGrantsEnabled").asBoolean(true));
    }

    @Test
    void sessionsAndTokensEndAndGuessingIsSlowedDown() {
        assertThat(realm.get("accessTokenLifespan").asInt()).isLessThanOrEqualTo(300);
        assertThat(realm.get("ssoSessionIdleTimeout").asInt()).isLessThanOrEqualTo(1800);
        assertThat(realm.get("ssoSessionMaxLifespan").asInt()).isLessThanOrEqualTo(36_000);
        assertThat(realm.get("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.get("failureFactor").asInt()).isLessThanOrEqualTo(10);
    }

    @Test
    void everyClientOfPeopleNeedsPkceWithS256() {
        assertThat(clients())
                .filteredOn(client -> client.path("standardFlowEnabled").asBoolean(true))
                .isNotEmpty()
                .allSatisfy(client -> assertThat(client.path("attributes")
                                .path("pkce.code.challenge.method")
                                .asString())
                        .isEqualTo("S256"));
    }

    @Test
    void theGatewaysClientsReturnToThisGatewayOnly() {
        assertThat(clients())
                .filteredOn(client -> List.of("portal", "desk")
                        .contains(client.get("clientId").asString()))
                .hasSize(2)
                .allSatisfy(client -> assertThat(client.get("redirectUris").toString())
                        .isEqualTo("[\"http://localhost:8480/login/oauth2/code/%s\"]"
                                .formatted(client.get("clientId").asString())));
    }

    @Test
    void whatEndsAtKeycloakIsToldToTheGatewayWithTheSessionsName() {
        assertThat(clients())
                .filteredOn(client -> List.of("portal", "desk")
                        .contains(client.get("clientId").asString()))
                .allSatisfy(client -> {
                    var attributes = client.get("attributes");
                    assertThat(attributes.get("backchannel.logout.url").asString())
                            .isEqualTo("http://127.0.0.1:8480/logout/back-channel/"
                                    + client.get("clientId").asString());
                    assertThat(attributes
                                    .get("backchannel.logout.session.required")
                                    .asString())
                            .isEqualTo("true");
                });
    }

    /** At the gateway a lost answer or a second window would end a session. */
    @Test
    void refreshTokensServeOnceAtProgramsButNotAtTheGateway() {
        assertThat(realm.get("revokeRefreshToken").asBoolean()).isFalse();
        assertThat(clients())
                .filteredOn(client -> client.at("/attributes/revoke.refresh.token")
                        .asString("")
                        .equals("true"))
                .extracting(client -> client.get("clientId").asString())
                .containsExactlyInAnyOrder("demo-citizen", "demo-official");
    }

    @Test
    void noPersonOrDemoClientIsInTheRealmItself() {
        var text = Texts.read(site.root().resolve("local/src/main/realm/yiwang-realm.json"));
        assertThat(text).doesNotContain("demo-").doesNotContain("local-only").doesNotContain("secretData");
        assertThat(JsonMapper.shared().readTree(text).get("users"))
                .isNotEmpty()
                .noneMatch(user -> user.has("credentials") || !user.has("serviceAccountClientId"));
    }

    @Test
    void aCodeIsGoodOnceExceptOnOneMachine() {
        var text = Texts.read(site.root().resolve("local/src/main/realm/yiwang-realm.json"));
        assertThat(JsonMapper.shared()
                        .readTree(text)
                        .get("otpPolicyCodeReusable")
                        .asBoolean())
                .isFalse();
        assertThat(realm.get("otpPolicyCodeReusable").asBoolean()).isTrue();
    }

    @Test
    void theDeskIsNeverOpenedByAPasswordAlone() {
        assertThat(clients())
                .filteredOn(client -> client.get("clientId").asString().equals("desk"))
                .singleElement()
                .satisfies(client -> assertThat(
                                client.at("/attributes/minimum.acr.value").asString())
                        .isEqualTo("mfa"));
        assertThat(realm.at("/attributes/acr.loa.map").asString())
                .isEqualTo("{\"pwd\":\"1\",\"mfa\":\"2\",\"phr\":\"3\"}");
    }

    @Test
    void aNewPasswordOpensNothingByItself() {
        var recovery = stream("authenticationFlows")
                .filter(flow -> flow.get("alias").equals(realm.get("resetCredentialsFlow")))
                .findFirst()
                .orElseThrow()
                .get("authenticationExecutions");
        assertThat(recovery.findValuesAsString("authenticator"))
                .containsExactly("reset-credentials-choose-user", "reset-credential-email", "reset-password");
        assertThat(stream("authenticatorConfig"))
                .filteredOn(settings -> settings.at("/config/force-login").asBoolean(false))
                .singleElement()
                .satisfies(settings ->
                        assertThat(recovery.findValues("authenticatorConfig")).containsExactly(settings.get("alias")));
    }

    @Test
    void everyOfficialHasASecondFactorMarkedForOneMachine() {
        assertThat(DemoAccounts.people(site)).allSatisfy(person -> {
            assertThat(person.totp() != null).isEqualTo(person.role().equals("official"));
            if (person.totp() != null) {
                assertThat(new String(new Base32().decode(person.totp()), StandardCharsets.UTF_8))
                        .isEqualTo("local-only-totp-" + person.username());
            }
        });
    }

    @Test
    void noPlaceholderIsLeft() {
        assertThat(realm.toString().replace("resource_access.${client_id}", "").replaceAll("\\$\\{[a-z]+\\w*}", ""))
                .doesNotContain("${");
    }

    /** Posts have one source, identity-service; its own account manages users and nothing else. */
    @Test
    void noAccountBringsPostsAndOneServiceManagesUsersAndClientsOnly() {
        assertThat(realm.get("users").toString()).doesNotContain("\"posts\"");
        var managing = realm.get("users").valueStream().filter(user -> user.has("clientRoles"));
        assertThat(managing).singleElement().satisfies(user -> {
            assertThat(user.get("serviceAccountClientId").asString()).isEqualTo("identity-service");
            assertThat(user.get("clientRoles").toString())
                    .isEqualTo("{\"realm-management\":"
                            + "[\"view-users\",\"manage-users\",\"view-clients\",\"manage-clients\"]}");
        });
    }

    @Test
    void everyDemoPersonCanSignIn() {
        assertThat(DemoAccounts.people(site)).hasSize(21).allSatisfy(person -> {
            assertThat(person.password()).isEqualTo("local-only-demo");
            assertThat(person.role()).isIn("citizen", "official");
            assertThat(person.what()).isNotBlank();
        });
    }

    private List<JsonNode> clients() {
        return stream("clients").toList();
    }

    private Stream<JsonNode> stream(String list) {
        return StreamSupport.stream(realm.get(list).spliterator(), false);
    }
}
