package org.yiwang.local.realm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiwang.local.site.Secrets;
import org.yiwang.local.suite.Suite;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A realm as data folders have it from before there were levels and second factors becomes today's, and stays so. */
class RealmMigrationJourney {
    private static final String OLD = "/realms/old";

    private final Suite suite = Suite.read(Path.of(System.getProperty("yiwang.suite.file", "target/suite.json")));
    private final KeycloakAdmin admin =
            KeycloakAdmin.signIn(suite.site().keycloakUrl(), Realm.LAUNCHER, Secrets.of(Realm.LAUNCHER));
    private final ObjectNode wanted =
            withoutIds(Realm.of(suite.site()).definition().put("realm", "old"));

    @BeforeEach
    void anOldRealm() {
        forget();
        var old = SignInFlows.without(wanted)
                .remove(Set.of("attributes", "smtpServer", "emailTheme", "clientProfiles", "clientPolicies"));
        old.put("resetPasswordAllowed", false);
        old.get("clients")
                .forEach(client -> client.withObject("attributes")
                        .remove(Set.of(
                                "minimum.acr.value",
                                "backchannel.logout.url",
                                "backchannel.logout.session.required",
                                "revoke.refresh.token")));
        old.get("users").forEach(RealmMigrationJourney::withPasswordOnly);
        old.get("clientScopes").forEach(RealmMigrationJourney::withoutAssurance);
        var profile = (ArrayNode) old.get("components").findValue("kc.user.profile.config");
        profile.set(0, profile.get(0).asString().replace("identityAssurance", "somethingElse"));
        admin.post("/realms", old);
    }

    @AfterEach
    void forget() {
        if (admin.exists(OLD)) {
            admin.delete(OLD);
        }
    }

    @Test
    void itGetsLevelsFlowsClaimsLettersAndSecondFactors() {
        var before = account("zhangmin");
        new RealmUpdate(admin, wanted).apply();
        var realm = admin.get(OLD);
        assertThat(realm.at("/browserFlow").asString())
                .isEqualTo(wanted.get("browserFlow").asString());
        assertThat(realm.at("/resetCredentialsFlow").asString())
                .isEqualTo(wanted.get("resetCredentialsFlow").asString());
        assertThat(realm.at("/attributes/acr.loa.map").asString()).contains("\"mfa\":\"2\"");
        assertThat(realm.at("/smtpServer/port").asString())
                .isEqualTo(Integer.toString(suite.site().ports().mail()));
        assertThat(realm.at("/resetPasswordAllowed").asBoolean()).isTrue();
        assertThat(admin.get(OLD + "/client-scopes").toString()).contains("identity_assurance");
        assertThat(admin.client(OLD, "desk").at("/attributes/minimum.acr.value").asString())
                .isEqualTo("mfa");
        assertThat(admin.client(OLD, "portal")
                        .at("/attributes/backchannel.logout.url")
                        .asString())
                .isEqualTo(suite.gateway().replace("localhost", "127.0.0.1") + "/logout/back-channel/portal");
        assertThat(admin.client(OLD, "demo-citizen")
                        .at("/attributes/revoke.refresh.token")
                        .asString())
                .isEqualTo("true");
        assertThat(admin.get(OLD + "/authentication/required-actions/update_user_locale")
                        .at("/enabled")
                        .asBoolean())
                .isFalse();
        assertThat(admin.get(OLD + "/client-policies/policies").toString()).contains("integrators");
        var after = account("zhangmin");
        assertThat(after.get("id")).isEqualTo(before.get("id"));
        assertThat(after.at("/attributes/posts")).isEqualTo(before.at("/attributes/posts"));
        assertThat(after.at("/attributes/identityAssurance/0").asString()).isEqualTo("3");
        assertThat(factors(after)).containsExactlyInAnyOrder("password", "otp");
    }

    @Test
    void aFlowWithANewNumberIsMadeAndUsedBesideTheOneBefore() {
        new RealmUpdate(admin, wanted).apply();
        var present = wanted.get("browserFlow").asString();
        var numbered = present.replaceFirst("\\d+$", "99");
        var next = (ObjectNode) JsonMapper.shared().readTree(wanted.toString().replace(present, numbered));
        new RealmUpdate(admin, next).apply();
        var realm = admin.get(OLD);
        assertThat(realm.at("/browserFlow").asString()).isEqualTo(numbered);
        assertThat(realm.at("/resetCredentialsFlow")).isEqualTo(wanted.get("resetCredentialsFlow"));
        assertThat(admin.get(OLD + "/authentication/flows").findValuesAsString("alias"))
                .contains(present, numbered);
    }

    @Test
    void doneAgainItChangesNothing() {
        new RealmUpdate(admin, wanted).apply();
        var flows = admin.get(OLD + "/authentication/flows");
        var official = account("zhaoli");
        new RealmUpdate(admin, wanted).apply();
        assertThat(admin.get(OLD + "/authentication/flows")).isEqualTo(flows);
        assertThat(account("zhaoli")).isEqualTo(official);
        assertThat(factors(official)).containsExactlyInAnyOrder("password", "otp");
    }

    /** Ids of accounts are Keycloak's own over all realms. */
    private static ObjectNode withoutIds(ObjectNode realm) {
        realm.get("users").forEach(user -> ((ObjectNode) user).remove("id"));
        return realm;
    }

    private List<String> factors(JsonNode account) {
        return admin.get(KeycloakAdmin.path(OLD, "users", account) + "/credentials")
                .findValuesAsString("type");
    }

    private JsonNode account(String username) {
        var found = admin.get(OLD + "/users?exact=true&username=" + username).get(0);
        return admin.get(KeycloakAdmin.path(OLD, "users", found));
    }

    private static void withPasswordOnly(JsonNode user) {
        if (user.has("credentials")) {
            ((ObjectNode) user)
                    .putArray("credentials")
                    .add(JsonMapper.shared()
                            .createObjectNode()
                            .put("type", "password")
                            .put("value", "local-only-demo"));
            ((ObjectNode) user.get("attributes")).remove("identityAssurance");
        }
    }

    private static void withoutAssurance(JsonNode scope) {
        if (scope.get("name").asString().equals("people")) {
            var claims = (ArrayNode) scope.get("protocolMappers");
            claims.removeIf(claim -> claim.get("name").asString().equals("identity assurance"));
        }
    }
}
