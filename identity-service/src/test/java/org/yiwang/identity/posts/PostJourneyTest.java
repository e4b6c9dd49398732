package org.yiwang.identity.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.identity.posts.Bureau.XIHU;
import static org.yiwang.identity.posts.Bureau.elsewhere;
import static org.yiwang.identity.posts.Bureau.huang;
import static org.yiwang.identity.posts.Bureau.lin;
import static org.yiwang.identity.posts.Bureau.refused;
import static org.yiwang.identity.posts.Bureau.simple;
import static org.yiwang.identity.posts.Bureau.soon;
import static org.yiwang.identity.posts.Bureau.username;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.FileSystemResource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.identity.RealIdentity;
import org.yiwang.identity.ScriptedOfficials;
import org.yiwang.identity.TestFacts;
import org.yiwang.keycloak.Duty;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@RealIdentity
class PostJourneyTest {

    private static final String REGION = "330106000000";

    @Autowired
    WebTestClient http;

    private Bureau bureau;

    @BeforeEach
    void open() {
        bureau = new Bureau(http);
    }

    @Test
    void aPostThatNeedsNoSecondPersonIsInForceAtOnceAndReachesTheAccountAndTheOthers() throws Exception {
        var official = bureau.official();
        var post = bureau.granted(huang(), official, Duty.REVIEW);

        assertThat(post.view().path("state").asString()).isEqualTo("IN_FORCE");
        assertThat(post.view().path("effective").asBoolean()).isTrue();
        assertThat(post.view().at("/history/0/what").asString()).isEqualTo("GRANTED");
        soon().untilAsserted(() -> assertThat(ScriptedOfficials.posts(username(official)))
                .containsExactly("REVIEW/" + XIHU + "/" + REGION));
        soon().untilAsserted(() -> assertThat(last(official)).isEqualTo(contract(official, post.id())));
    }

    @Test
    void aDecisionsPostWaitsForASecondPersonAndIsSilentUntilThen() {
        var official = bureau.official(Duty.INTAKE);
        var proposed = bureau.granted(huang(), official, Duty.DECIDE);

        assertThat(proposed.view().path("state").asString()).isEqualTo("PROPOSED");
        assertThat(actions(proposed.view())).containsExactly("WITHDRAW");
        refused(bureau.act(huang(), proposed, "confirmation"), 409, "second-person-needed");
        refused(bureau.act(huang(), proposed, "refusal"), 409, "second-person-needed");
        bureau.get(lin(), "/v1/officials?waiting=true&limit=200")
                .expectBody()
                .jsonPath("$.items[?(@.id == '%s')].waiting".formatted(official))
                .isEqualTo(true);
        assertThat(ScriptedOfficials.posts(username(official))).doesNotContain("DECIDE/" + XIHU + "/" + REGION);

        var confirmed = bureau.did(lin(), proposed, "confirmation");
        assertThat(confirmed.view().path("state").asString()).isEqualTo("IN_FORCE");
        assertThat(confirmed.view().at("/history/1/what").asString()).isEqualTo("CONFIRMED");
        soon().untilAsserted(() -> assertThat(ScriptedOfficials.posts(username(official)))
                .containsExactly("DECIDE/" + XIHU + "/" + REGION, "INTAKE/" + XIHU + "/" + REGION));
        refused(bureau.act(lin(), confirmed, "confirmation"), 409, "post-action-not-allowed");
    }

    @Test
    void aRefusedProposalNeverWorksAndSaysWhy() {
        var official = bureau.official();
        var refused = bureau.did(lin(), bureau.granted(huang(), official, Duty.AUDIT), "refusal");

        assertThat(refused.view().path("state").asString()).isEqualTo("REFUSED");
        assertThat(refused.view().at("/history/1/reason").asString()).isEqualTo("moves to another office");
        assertThat(actions(refused.view())).isEmpty();
        refused(bureau.act(lin(), refused, "withdrawal"), 409, "post-action-not-allowed");
    }

    @Test
    void aWithdrawnPostIsGoneFromTheAccountAndToldWithItsOfficialsWholeState() {
        var official = bureau.official(Duty.REVIEW);
        var post = bureau.granted(huang(), official, Duty.SUPERVISE);
        var withdrawn = bureau.did(lin(), post, "withdrawal");

        assertThat(withdrawn.view().path("state").asString()).isEqualTo("WITHDRAWN");
        soon().untilAsserted(() -> assertThat(ScriptedOfficials.posts(username(official)))
                .containsExactly("REVIEW/" + XIHU + "/" + REGION));
        soon().untilAsserted(() -> assertThat(last(official).path("posts"))
                .extracting(told -> told.path("duty").asString())
                .containsExactly("REVIEW"));
        bureau.get(huang(), "/v1/officials/{id}/posts", official)
                .expectBody()
                .jsonPath("$.items[0].state")
                .isEqualTo("WITHDRAWN")
                .jsonPath("$.items.length()")
                .isEqualTo(2);
    }

    @Test
    void aLentPostEndsWithTheOneItIsLentFrom() {
        var absent = bureau.official();
        var substitute = bureau.official();
        var post = bureau.granted(huang(), absent, Duty.REVIEW);
        var until = LocalDate.now().plusDays(10);
        var lent = """
                {"duty":"REVIEW","department":"%s","kind":"LENT","lentFrom":"%s","until":"%s"}
                """.formatted(XIHU, post.id(), until);
        bureau.grant(huang(), substitute, lent).expectStatus().isCreated();
        soon().untilAsserted(() ->
                assertThat(ScriptedOfficials.posts(username(substitute))).hasSize(1));

        bureau.did(huang(), post, "withdrawal");
        soon().untilAsserted(() ->
                assertThat(ScriptedOfficials.posts(username(substitute))).isEmpty());
        soon().untilAsserted(() -> assertThat(last(substitute).path("posts")).isEmpty());
    }

    @Test
    void aPostOfNextWeekIsToldButDoesNotReachTheAccountYet() {
        var official = bureau.official();
        var from = LocalDate.now().plusDays(7);
        bureau.grant(huang(), official, """
                        {"duty":"INTAKE","department":"%s","kind":"ACTING","from":"%s","until":"%s"}
                        """.formatted(XIHU, from, from.plusDays(7)))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.effective")
                .isEqualTo(false)
                .jsonPath("$.kind")
                .isEqualTo("ACTING");
        soon().untilAsserted(() ->
                assertThat(last(official).at("/posts/0/from").asString()).startsWith(from.minusDays(1) + "T16:00"));
        soon().until(() -> RealPostgres.number("identity", """
                select count(*) from account_tasks where official = '%s' and wanted = done
                   and due_at < now() + interval '2 hours'
                """.formatted(official)) == 1);
        assertThat(ScriptedOfficials.posts(username(official))).isEmpty();
    }

    @Test
    void nobodyAdministersHimselfNorHisOtherAccount() {
        refused(bureau.grant(huang(), Bureau.HUANG, simple(Duty.INTAKE, XIHU)), 409, "own-post");
        var other = bureau.official();
        RealPostgres.execute("identity", """
                insert into account_links select least('%1$s'::uuid, '%2$s'::uuid), greatest('%1$s'::uuid, '%2$s'::uuid), now()
                """.formatted(Bureau.HUANG, other));
        refused(bureau.grant(huang(), other, simple(Duty.INTAKE, XIHU)), 409, "own-post");
        var proposed = bureau.granted(lin(), other, Duty.DECIDE);
        refused(bureau.act(huang(), proposed, "confirmation"), 409, "own-post");
        refused(bureau.act(huang(), proposed, "withdrawal"), 409, "own-post");
    }

    @Test
    void outsideTheSubtreeNothingIsSeenAndNothingGiven() {
        var official = bureau.official(Duty.INTAKE);
        refused(bureau.get(elsewhere(), "/v1/officials/{id}", official), 404, "official-not-found");
        refused(bureau.get(elsewhere(), "/v1/officials/{id}/posts", official), 404, "official-not-found");
        refused(bureau.grant(elsewhere(), official, simple(Duty.INTAKE, Bureau.YUHANG)), 404, "official-not-found");
        refused(bureau.grant(huang(), official, simple(Duty.INTAKE, Bureau.YUHANG)), 403, "outside-subtree");
        bureau.grant(huang(), official, simple(Duty.INTAKE, Bureau.XIHU_TOWN))
                .expectStatus()
                .isCreated();
    }

    @Test
    void anAdministratorWhoseOwnPostWasWithdrawnCannotGoOnWithATokenThatStillHasIt() {
        var third = bureau.official(Duty.ADMINISTER);
        var token = Bureau.administrator(third, XIHU, REGION);
        var official = bureau.official();
        bureau.grant(token, official, simple(Duty.REVIEW, XIHU)).expectStatus().isCreated();
        var own = Bureau.given(
                third,
                bureau.get(huang(), "/v1/officials/{a}/posts/{b}", third, first(third))
                        .expectStatus()
                        .isOk());
        bureau.did(huang(), own, "withdrawal");
        refused(bureau.grant(token, official, simple(Duty.INTAKE, XIHU)), 404, "official-not-found");
    }

    @Test
    void citizensOtherOfficialsAndWeakSignInsAreNotServed() {
        var official = bureau.official();
        var path = "/v1/officials/" + official + "/posts";
        var citizen = org.yiwang.keycloak.TestTokens.citizen(UUID.randomUUID(), "李晓梅");
        bureau.get(citizen, path).expectStatus().isForbidden();
        var reviewer = org.yiwang.keycloak.TestTokens.official(
                UUID.randomUUID(), new org.yiwang.keycloak.Post(Duty.REVIEW, XIHU, REGION));
        bureau.get(reviewer, path).expectStatus().isForbidden();
        bureau.post(reviewer, path, simple(Duty.REVIEW, XIHU)).expectStatus().isForbidden();
        bureau.post(huang().acr(org.yiwang.keycloak.Acr.PWD), path, simple(Duty.REVIEW, XIHU))
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueMatches("WWW-Authenticate", ".*insufficient_user_authentication.*acr_values=\"mfa\".*");
        http.get().uri(path).exchange().expectStatus().isUnauthorized();
    }

    @Test
    void theSameRequestTwiceGivesOnePostEvenAtTheSameMoment() {
        var official = bureau.official();
        var path = "/v1/officials/" + official + "/posts";
        var key = UUID.randomUUID().toString();
        Flux.range(0, 8)
                .flatMap(_ -> Mono.fromRunnable(() -> bureau.post(huang(), path, simple(Duty.INTAKE, XIHU), key, null)
                                .expectStatus()
                                .isCreated())
                        .subscribeOn(Schedulers.boundedElastic()))
                .blockLast();
        assertThat(RealPostgres.number("identity", "select count(*) from posts where official = '" + official + "'"))
                .isEqualTo(1);
        refused(bureau.post(huang(), path, simple(Duty.REVIEW, XIHU), key, null), 422, "idempotency-key-reused");
    }

    @Test
    void twoWhoActAtTheSameMomentLeaveEveryFactWhole() {
        var official = bureau.official();
        Flux.fromArray(new Duty[] {Duty.INTAKE, Duty.REVIEW, Duty.SUPERVISE, Duty.CATALOGUE})
                .flatMap(duty -> Mono.fromRunnable(() -> bureau.granted(huang(), official, duty))
                        .subscribeOn(Schedulers.boundedElastic()))
                .blockLast();
        soon().untilAsserted(() -> assertThat(last(official).path("posts")).hasSize(4));
        soon().untilAsserted(() ->
                assertThat(ScriptedOfficials.posts(username(official))).hasSize(4));
    }

    @Test
    void anActionNeedsTheVersionItIsUponAndAKey() {
        var post = bureau.granted(huang(), bureau.official(), Duty.DECIDE);
        refused(bureau.post(lin(), post.path() + "/confirmation", "{}"), 428, "if-match-missing");
        refused(bureau.post(lin(), post.path() + "/confirmation", "{}", "k1", "\"9\""), 412, "stale-version");
        http.post()
                .uri(post.path() + "/confirmation")
                .headers(lin())
                .header("If-Match", post.etag())
                .exchange()
                .expectStatus()
                .isBadRequest();
        refused(bureau.post(lin(), post.path() + "/refusal", "{}", "k2", post.etag()), 400, "bad-fields");
    }

    @Test
    void whoHasAPostIsNotGivenItAgainForTheSameDays() {
        var official = bureau.official();
        bureau.granted(huang(), official, Duty.REVIEW);
        refused(bureau.grant(lin(), official, simple(Duty.REVIEW, XIHU)), 409, "post-held");
    }

    @Test
    void everythingWrongWithAPostIsNamedAtOnceInBothLanguages() {
        var official = bureau.official();
        var bad = """
                {"duty":"REVIEW","department":"%s","region":"330110000000","kind":"ACTING","lentFrom":"%s",
                 "from":"2020-01-01"}
                """.formatted(XIHU, UUID.randomUUID());
        for (var language : new String[] {"en", "zh-CN"}) {
            http.post()
                    .uri("/v1/officials/{id}/posts", official)
                    .headers(huang())
                    .header("Accept-Language", language)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                    .bodyValue(bad)
                    .exchange()
                    .expectStatus()
                    .isEqualTo(422)
                    .expectBody()
                    .jsonPath("$.errors[*].pointer")
                    .value(found -> assertThat(found.toString()).contains("/region", "/from", "/until", "/lentFrom"))
                    .jsonPath("$.errors[?(@.pointer == '/until')].detail")
                    .isEqualTo(language.equals("en") ? "is required for an acting or a lent post" : "代理或委托的岗位必须写明最后一天");
        }
        refused(bureau.grant(huang(), official, "{\"duty\":\"RULE\"}"), 400, "bad-fields");
        refused(bureau.grant(huang(), official, simple(Duty.REVIEW, UUID.randomUUID())), 422, "bad-fields");
        refused(bureau.grant(huang(), UUID.randomUUID(), simple(Duty.REVIEW, XIHU)), 404, "official-not-found");
    }

    @Test
    void aRegionThatDoesNotExistIsRefusedThoughItWouldLieWithinTheDepartments() {
        var body = "{\"duty\":\"REVIEW\",\"department\":\"%s\",\"region\":\"%s\"}";
        var official = bureau.official();
        bureau.grant(huang(), official, body.formatted(XIHU, "330106999000"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/region")
                .jsonPath("$.errors.length()")
                .isEqualTo(1);
        bureau.grant(huang(), official, body.formatted(XIHU, "330106017000"))
                .expectStatus()
                .isCreated();
    }

    private UUID first(UUID official) {
        var page = bureau.get(huang(), "/v1/officials/{id}/posts", official)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        return UUID.fromString(
                java.util.Objects.requireNonNull(page).at("/items/0/id").asString());
    }

    private static java.util.List<String> actions(JsonNode view) {
        return view.path("actions")
                .valueStream()
                .map(action -> action.path("name").asString())
                .toList();
    }

    /** What was told last of an official. */
    private static JsonNode last(UUID official) {
        var facts = TestFacts.naming("yiwang.people", "\"official\": \"" + official);
        return facts.isEmpty()
                ? JsonMapper.shared().createObjectNode()
                : JsonMapper.shared().readTree(facts.getLast().value());
    }

    private static JsonNode contract(UUID official, UUID post) throws Exception {
        var file = new FileSystemResource("src/test/contracts/org.yiwang.official.posts-changed.v1.json");
        var contract = (ObjectNode) JsonMapper.shared().readTree(file.getContentAsByteArray());
        ((ObjectNode) contract.at("/posts/0")).put("id", post.toString()).put("from", today());
        return contract.put("official", official.toString());
    }

    private static String today() {
        return LocalDate.now(OfficialPost.BEIJING)
                .atStartOfDay(OfficialPost.BEIJING)
                .toInstant()
                .toString();
    }
}
