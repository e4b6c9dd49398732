package org.yiwang.identity.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.identity.posts.Bureau.XIHU;
import static org.yiwang.identity.posts.Bureau.huang;
import static org.yiwang.identity.posts.Bureau.lin;
import static org.yiwang.identity.posts.Bureau.refused;
import static org.yiwang.identity.posts.Bureau.soon;
import static org.yiwang.identity.posts.Bureau.username;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.identity.RealIdentity;
import org.yiwang.identity.ScriptedOfficials;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.JsonNode;

@RealIdentity
class AccountsInStepTest {

    private static final String REVIEW = "REVIEW/" + XIHU + "/330106000000";

    @Autowired
    WebTestClient http;

    private Bureau bureau;

    @BeforeEach
    void open() {
        bureau = new Bureau(http);
    }

    @Test
    void aNewOfficialGetsAnAccountOfHisOwnPersonWithPostsAndRole() {
        var username = "new-" + UUID.randomUUID().toString().substring(0, 8);
        var id = added(username);
        soon().untilAsserted(() -> bureau.get(huang(), "/v1/officials/{id}", id)
                .expectBody()
                .jsonPath("$.account")
                .isEqualTo("READY"));
        var account = ScriptedOfficials.account(username);
        assertThat(account.at("/attributes/person/0").asString()).isEqualTo(id.toString());
        assertThat(account.path("email").asString()).isEqualTo(username + "@office.example");
        assertThat(ScriptedOfficials.roles(username)).containsExactly("official");
        assertThat(RealPostgres.number("identity", "select count(email) from officials where id = '" + id + "'"))
                .isZero();

        bureau.granted(lin(), id, Duty.REVIEW);
        soon().untilAsserted(() -> assertThat(ScriptedOfficials.posts(username)).containsExactly(REVIEW));
    }

    @Test
    void somebodyElsesAccountAndACitizensAreLeftAlone() {
        var other = "other-" + UUID.randomUUID().toString().substring(0, 8);
        ScriptedOfficials.present(UUID.randomUUID(), other, "official");
        taken(added(other), other);

        var citizen = UUID.randomUUID();
        ScriptedOfficials.present(citizen, username(citizen), "citizen");
        bureau.official(citizen, username(citizen), XIHU, Duty.REVIEW);
        taken(citizen, username(citizen));
    }

    @Test
    void whatKeycloakRefusedIsTriedAgainUntilItIsDone() {
        var official = bureau.official();
        inStep(official);
        ScriptedOfficials.failing(3);
        bureau.granted(huang(), official, Duty.REVIEW);
        soon().untilAsserted(() ->
                assertThat(ScriptedOfficials.posts(username(official))).containsExactly(REVIEW));
        ScriptedOfficials.failing(0);
    }

    @Test
    void aHandInKeycloakIsUndoneAtTheNextComparisonAndAnAccountInStepIsNotWritten() {
        var official = bureau.official(Duty.REVIEW);
        inStep(official);
        var writes = ScriptedOfficials.writes(username(official));
        compare(official);
        assertThat(ScriptedOfficials.writes(username(official))).isEqualTo(writes);

        ScriptedOfficials.tampered(username(official), "DECIDE/" + XIHU + "/330106000000");
        compare(official);
        assertThat(ScriptedOfficials.posts(username(official))).containsExactly(REVIEW);
    }

    @Test
    void anOfficialIsAddedInTheOwnSubtreeOnceUnderOneName() {
        var username = "twice-" + UUID.randomUUID().toString().substring(0, 8);
        added(username);
        refused(bureau.post(lin(), "/v1/officials", official(username, XIHU)), 409, "username-taken");
        refused(bureau.post(huang(), "/v1/officials", official("elsewhere", Bureau.YUHANG)), 403, "outside-subtree");
        refused(bureau.post(huang(), "/v1/officials", official("nowhere", UUID.randomUUID())), 422, "bad-fields");
    }

    @Test
    void theSameRequestAddsOnce() {
        var body = official("once-" + UUID.randomUUID().toString().substring(0, 8), XIHU);
        var key = UUID.randomUUID().toString();
        var first = id(bureau.post(huang(), "/v1/officials", body, key, null));
        assertThat(id(bureau.post(huang(), "/v1/officials", body, key, null))).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"username\":\"A b\",\"name\":\"\",\"email\":\"x\",\"department\":\"0199f000-0000-7000-8000-000000000102\"}",
                "{\"username\":\"ab\",\"name\":\"n\",\"email\":\"a@b.example\",\"department\":\"x\"}",
                "{\"username\":\"abc\",\"name\":\"n\",\"email\":\"a@b.example\",\"department\":\"0199f000-0000-7000-8000-000000000102\",\"posts\":[]}"
            })
    void aBadOfficialIsAProblem(String body) {
        refused(bureau.post(huang(), "/v1/officials", body), 400, "bad-fields");
    }

    @Test
    void theListIsSearchedNarrowedAndPaged() {
        var one = added("list-" + UUID.randomUUID().toString().substring(0, 8));
        var page = bureau.get(huang(), "/v1/officials?q=LIST-&limit=1&department=" + XIHU)
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(Objects.requireNonNull(page).path("items")).hasSize(1);
        var found = bureau.get(huang(), "/v1/officials?limit=200&q=" + one)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(Objects.requireNonNull(found).path("items")).isEmpty();
        bureau.get(huang(), "/v1/officials?q=100%25")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
        var all = walked("/v1/officials?limit=3");
        assertThat(all).doesNotHaveDuplicates().contains(one);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=x", "?department=x", "?waiting=perhaps"})
    void aBadListParameterIsAProblem(String query) {
        refused(bureau.get(huang(), "/v1/officials" + query), 400, "bad-parameter");
    }

    @Test
    void onlyTheInstallationProvidesOfficials() {
        var body = "{\"username\": \"x-y-z\", \"name\": \"x\", \"department\": \"%s\", \"posts\": []}".formatted(XIHU);
        bureau.provide(UUID.randomUUID(), body, TestTokens.service("case-service", "identity-service"))
                .expectStatus()
                .isForbidden();
        bureau.provide(UUID.randomUUID(), body, huang()).expectStatus().isForbidden();
    }

    private UUID added(String username) {
        return id(bureau.post(huang(), "/v1/officials", official(username, XIHU)));
    }

    private static UUID id(WebTestClient.ResponseSpec answer) {
        var view = answer.expectStatus()
                .isCreated()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        return UUID.fromString(Objects.requireNonNull(view).path("id").asString());
    }

    private static String official(String username, UUID department) {
        return """
                {"username": "%1$s", "name": "李四", "email": "%1$s@office.example", "department": "%2$s"}
                """.formatted(username, department);
    }

    private java.util.List<UUID> walked(String path) {
        var found = new java.util.ArrayList<UUID>();
        var after = "";
        do {
            var page = Objects.requireNonNull(bureau.get(huang(), path + after)
                    .expectBody(JsonNode.class)
                    .returnResult()
                    .getResponseBody());
            page.path("items")
                    .forEach(item -> found.add(UUID.fromString(item.path("id").asString())));
            after = page.hasNonNull("next") ? "&after=" + page.path("next").asString() : "";
        } while (!after.isEmpty());
        return found;
    }

    private void taken(UUID id, String username) {
        soon().until(() -> RealPostgres.number("identity", """
                select count(*) from officials where id = '%s' and account_state = 'TAKEN'
                """.formatted(id)) == 1);
        assertThat(ScriptedOfficials.writes(username)).isZero();
    }

    private static void inStep(UUID official) {
        soon().until(() -> RealPostgres.number("identity", """
                select count(*) from account_tasks where official = '%s' and wanted = done
                """.formatted(official)) == 1);
    }

    /** Lets the time of the next comparison come and waits until it is over. */
    private static void compare(UUID official) {
        RealPostgres.execute("identity", "update account_tasks set due_at = now() where official = '" + official + "'");
        soon().until(() -> RealPostgres.number("identity", """
                select count(*) from account_tasks where official = '%s' and due_at > now() and leased_until is null
                """.formatted(official)) == 1);
    }
}
