package org.yiwang.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiwang.local.calls.Answer;
import org.yiwang.local.calls.Application;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.signin.SignIn;
import org.yiwang.local.site.Waiting;

/** Two administrators give an official a post; once it is withdrawn, the very token that decided decides no more. */
class PostsJourney {
    private static final UUID CIVIL_AFFAIRS = UUID.fromString("0199f000-0000-7000-8000-000000000103");
    private static final UUID SENIOR_CARD = UUID.fromString("0199f000-0000-7000-8000-000000000206");
    private static final Map<String, String> APPROVED = Map.of("outcome", "APPROVED", "reasons", "符合条件，准予办理。");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private final Cast cast = Stage.cast();
    private final Caller huang = cast.as("huanglei");
    private final Caller lin = cast.as("linqing");
    private final String liuWei = "/v1/officials/" + cast.person("liuwei").id();

    @Test
    void aPostWithdrawnDecidesNoMoreThoughTheTokenStillHasIt() {
        var posts = liuWei + "/posts";
        var proposed = huang.post(posts, Map.of("duty", "DECIDE", "department", CIVIL_AFFAIRS))
                .must(201);
        var place = posts + "/" + proposed.json().get("id").asString();
        assertThat(proposed.json().get("state").asString()).isEqualTo("PROPOSED");
        assertThat(huang.post(place + "/confirmation", Map.of(), proposed.etag())
                        .must(409)
                        .problem())
                .isEqualTo("second-person-needed");
        var confirmed =
                lin.post(place + "/confirmation", Map.of(), proposed.etag()).must(200);

        var official = signedInWithThePost();
        var first = accepted();
        var second = accepted();
        decided(official, first).must(200);

        huang.post(place + "/withdrawal", Map.of("reason", "借调结束"), confirmed.etag())
                .must(200);
        var withdrawn = Instant.now();
        refusedSoon(official, second);
        assertThat(Duration.between(withdrawn, Instant.now())).isLessThan(AT_ONCE);
        assertThat(official.get("/v1/me").must(200).text()).contains("DECIDE");
        theAccountLosesIt();
    }

    @Test
    void administratorsSeeTheirOwnDistrictOnlyAndOthersNothing() {
        assertThat(huang.get("/v1/officials?q=liuwei").must(200).json().get("items"))
                .hasSize(1);
        cast.as("zhangmin").get("/v1/officials").must(403);
        cast.as("lixiaomei").get("/v1/officials").must(403);
        cast.anonymous().get("/v1/officials").must(401);
        var own = "/v1/officials/" + cast.person("huanglei").id() + "/posts";
        var wanted = Map.of("duty", "INTAKE", "department", CIVIL_AFFAIRS);
        assertThat(huang.post(own, wanted).must(409).problem()).isEqualTo("own-post");
    }

    private Caller signedInWithThePost() {
        var found = new Caller[1];
        var there = Waiting.until(PATIENCE, Duration.ofMillis(200), () -> {
            var token = new SignIn(cast.suite()).as("liuwei");
            found[0] = cast.anonymous().with(() -> token);
            return holdsThePost(found[0]);
        });
        assertThat(there).as("the post reached the account").isTrue();
        return found[0];
    }

    private void theAccountLosesIt() {
        assertThat(Waiting.until(PATIENCE, Duration.ofMillis(200), () -> {
                    var token = new SignIn(cast.suite()).as("liuwei");
                    return !holdsThePost(cast.anonymous().with(() -> token));
                }))
                .as("the account lost the post")
                .isTrue();
    }

    private static boolean holdsThePost(Caller official) {
        return official.get("/v1/me")
                .must(200)
                .json()
                .get("posts")
                .valueStream()
                .anyMatch(post -> post.get("duty").asString().equals("DECIDE")
                        && post.get("department").asString().equals(CIVIL_AFFAIRS.toString()));
    }

    private Application accepted() {
        var application = Stage.submitted("wangjianguo", SENIOR_CARD);
        application.act(cast.as("sunqiang"), "acceptance", Map.of());
        return application;
    }

    private static Answer decided(Caller official, Application application) {
        return official.post(application.path() + "/decision", APPROVED, application.etag());
    }

    /** A decision that was taken cannot be tried again, so that the fact gets more time than it needs. */
    private static void refusedSoon(Caller official, Application application) {
        Waiting.pause(Duration.ofSeconds(2));
        var refused = decided(official, application).must(403);
        assertThat(refused.problem()).isEqualTo("post-not-held");
    }
}
