package org.yiwang.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yiwang.local.calls.Answer;
import org.yiwang.local.calls.Application;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.demo.DemoForms;
import org.yiwang.local.demo.Paper;
import org.yiwang.local.site.Waiting;

/** An official in a township helps a resident in one item as long as he holds his post, and never decides what he helped with. */
class HelpersJourney {
    private static final UUID REGISTRATION = UUID.fromString("0199f000-0000-7000-8000-000000000203");
    private static final String MARKET = "0199f000-0000-7000-8000-000000000102";
    private static final String TOWN = "330106002000";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Cast cast = Stage.cast();
    private final Caller mei = cast.as("lixiaomei");
    private final Caller chen = cast.as("chensiyuan");
    private final Caller office = cast.as("chensiyuan.office");
    private final Caller huang = cast.as("huanglei");
    private final String posts =
            "/v1/officials/" + cast.person("chensiyuan.office").id() + "/posts";

    @AfterEach
    void nothingIsLeft() {
        for (var post : huang.get(posts + "?limit=100").must(200).json().get("items")) {
            if (post.get("region").toString().contains(TOWN)
                    && post.get("actions").toString().contains("WITHDRAW")) {
                withdrawn(post.get("id").asString());
            }
        }
        for (var mandate :
                mei.get("/v1/mandates?side=GRANTOR&limit=100").must(200).json().get("items")) {
            if (mandate.get("actions").toString().contains("REVOKE")) {
                var place = "/v1/mandates/" + mandate.get("id").asString();
                mei.post(place + "/revocation", Map.of(), mei.get(place).etag()).must(200);
            }
        }
    }

    @Test
    void aHelperActsInHisPostAndNoLonger() {
        var tooLong = mei.post("/v1/mandates", help(LocalDate.now().plusDays(92)));
        assertThat(tooLong.must(422).text()).contains("/until");
        var offered =
                mei.post("/v1/mandates", help(LocalDate.now().plusDays(30))).must(201);
        chen.get("/v1/me").must(200);
        assertThat(accept(offered).must(403).problem()).isEqualTo("no-helper-post");
        var post = huang.post(posts, Map.of("duty", "INTAKE", "department", MARKET, "region", TOWN))
                .must(201)
                .json()
                .get("id")
                .asString();
        assertThat(accept(offered).must(200).json().get("kind").asString()).isEqualTo("HELPER");

        var application = applied();
        for (var reader : List.of(mei, chen, cast.as("zhangmin"))) {
            var dossier = reader.get(application.path()).must(200).json();
            assertThat(dossier.at("/applicant/name").asString()).isEqualTo("李晓梅");
            assertThat(dossier.at("/agent/name").asString()).isEqualTo("陈思远");
            assertThat(dossier.at("/agent/kind").asString()).isEqualTo("HELPER");
        }
        var entry = mei.get(application.path() + "/timeline").must(200).json().at("/items/0");
        assertThat(entry.at("/agent/kind").asString()).isEqualTo("HELPER");
        assertThat(office.post(application.path() + "/acceptance", Map.of(), application.etag())
                        .must(409)
                        .problem())
                .isEqualTo("own-case");

        withdrawn(post);
        assertThat(Waiting.until(
                        PATIENCE,
                        Duration.ofMillis(100),
                        () -> chen.get(application.path()).status() == 404))
                .as("a withdrawn post ends the help")
                .isTrue();
        var ended = mei.get(place(offered)).must(200).json();
        assertThat(ended.get("state").asString()).isEqualTo("REVOKED");
        assertThat(office.post(application.path() + "/acceptance", Map.of(), application.etag())
                        .must(409)
                        .problem())
                .as("who once helped with it")
                .isEqualTo("own-case");
        application.look(mei);
        application.act(mei, "withdrawal", Map.of());
    }

    private Map<String, Object> help(LocalDate until) {
        var person = cast.person("chensiyuan");
        return Map.of(
                "agent", Map.of("name", person.name(), "number", person.number()),
                "scope", Map.of("items", List.of(REGISTRATION)),
                "help", true,
                "until", until.toString());
    }

    private Answer accept(Answer offered) {
        return chen.post(
                place(offered) + "/acceptance",
                Map.of(),
                chen.get(place(offered)).must(200).etag());
    }

    private void withdrawn(String post) {
        var place = posts + "/" + post;
        huang.post(
                        place + "/withdrawal",
                        Map.of("reason", "帮办结束"),
                        huang.get(place).etag())
                .must(200);
    }

    private Application applied() {
        var form = DemoForms.of(cast.suite().site()).of(REGISTRATION, cast.person("lixiaomei"));
        var applicant = Map.of("kind", "PERSON", "id", cast.person("lixiaomei").id());
        var body = new HashMap<String, Object>(Map.of("item", REGISTRATION, "form", form, "applicant", applicant));
        var opened = new Application[1];
        assertThat(Waiting.until(PATIENCE, Duration.ofMillis(200), () -> {
                    var answer = chen.post("/v1/cases", body);
                    if (answer.status() == 201) {
                        opened[0] = Application.opened(answer);
                    }
                    return answer.status() == 201;
                }))
                .as("the mandate reached case-service")
                .isTrue();
        Paper.upload(
                opened[0],
                chen,
                cast.anonymous().get("/v1/items/" + REGISTRATION).json());
        opened[0].act(chen, "submission", Stage.SUBMISSION);
        return opened[0];
    }

    private static String place(Answer mandate) {
        return "/v1/mandates/" + mandate.json().get("id").asString();
    }
}
