package org.yiwang.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yiwang.local.demo.Cast;

/** The npm packages openid-client and oauth4webapi, unmodified, as integrators' clients. */
class IntegratorJourney {
    private final Cast cast = Stage.cast();

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        Node.install();
    }

    @Test
    void aSandboxIsHadAtOnceAndIsOfTestPersonsOnly() throws IOException, InterruptedException {
        var people = Map.of("developer", "lixiaomei", "tester", "ceshi.jia", "citizen", "wangjianguo");
        var submitted = Node.program("sandbox.js", cast, people);
        var place = "/v1/cases/" + submitted.get("case").asString();

        cast.as("zhangmin").get(place).must(404);
        assertThat(numbers("zhoufang")).doesNotContain(submitted.get("number").asString());
        assertThat(numbers("ceshi.guan")).contains(submitted.get("number").asString());
        cast.as("ceshi.yi").get(place).must(404);
        cast.as("ceshi.jia").get(place).must(200);
        var client = submitted.get("client").asString();
        cast.as("wangjianguo").get("/v1/clients/" + client).must(404);
    }

    @Test
    void aSensitiveScopeAsksForTheSecurityProfileAndSuspensionIsAQuestionOfSeconds()
            throws IOException, InterruptedException {
        var people = Map.of("developer", "chensiyuan", "approver", "luohao", "citizen", "wangjianguo");
        var shutOut = Node.program("fapi.js", cast, people);
        assertThat(shutOut.get("withdrawnAfterMillis").asInt()).isLessThan(5000);
        assertThat(shutOut.get("shutOutAfterMillis").asInt()).isLessThan(5000);
        var history = cast.as("chensiyuan")
                .get("/v1/clients/" + shutOut.get("client").asString())
                .must(200)
                .json()
                .get("history");
        assertThat(history.findValuesAsString("what"))
                .containsExactly(
                        "REQUESTED",
                        "APPROVED",
                        "KEYS_CHANGED",
                        "KEYS_CHANGED",
                        "CHANGE_REQUESTED",
                        "CHANGE_APPROVED",
                        "SUSPENDED");
    }

    @Test
    void aCaseForWhichConsentIsWithdrawnIsNotShownWithinSecondsAndAnotherIs() throws IOException, InterruptedException {
        var people = Map.of("developer", "lixiaomei", "tester", "ceshi.jia");
        var said = Node.program("consents.js", cast, people);
        assertThat(said.get("withdrawnAfterMillis").asInt()).isLessThan(5000);
        assertThat(said.get("givenAgainAfterMillis").asInt()).isLessThan(5000);
    }

    private List<String> numbers(String official) {
        return cast.as(official)
                .get("/v1/queues?status=SUBMITTED&limit=200")
                .must(200)
                .json()
                .get("items")
                .findValuesAsString("number");
    }
}
