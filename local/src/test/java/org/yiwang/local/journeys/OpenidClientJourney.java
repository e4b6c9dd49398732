package org.yiwang.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yiwang.local.demo.Cast;
import tools.jackson.databind.JsonNode;

/** The npm package openid-client, unmodified, signs in citizen and official, who carry a case to its decision. */
class OpenidClientJourney {
    private final Cast cast = Stage.cast();

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        Node.install();
    }

    @Test
    void anUnmodifiedClientSignsInRefreshesAndCarriesACaseToItsDecision() throws IOException, InterruptedException {
        var decided = Node.program("main-path.js", cast, Map.of("citizen", "lixiaomei", "official", "zhoufang"));
        var seen = cast.as("zhangmin")
                .get("/v1/cases/" + decided.get("case").asString())
                .must(200)
                .json();
        assertThat(seen.get("status").asString()).isEqualTo("APPROVED");
        assertThat(seen.get("number")).isEqualTo(decided.get("number"));
    }

    /** RFC 9700, section 4.14.2. */
    @Test
    void aRefreshTokenServesOnceAndOneThatComesAgainEndsItsFamily() throws IOException, InterruptedException {
        var ended = Node.program("rotation.js", cast, Map.of("citizen", "hejing"));
        assertThat(ended.get("ended").valueStream().map(JsonNode::asString))
                .containsExactly("invalid_grant", "invalid_grant");
        assertThat(ended.get("goingOn").asInt()).isEqualTo(3);
    }
}
