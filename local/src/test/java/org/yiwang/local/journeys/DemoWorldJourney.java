package org.yiwang.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiwang.local.calls.Caller;
import tools.jackson.databind.JsonNode;

/** The demo world shows a case in every status there is so far, and at the desk in every light it can have there. */
class DemoWorldJourney {
    private static final String ITEM = "0199f000-0000-7000-8000-000000000";
    private static final List<String> OFFICIALS = List.of("zhangmin", "liuwei", "zhaoli", "sunqiang", "zhoufang");

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, GREEN, 206",
        "SUBMITTED, YELLOW, 201",
        "ACCEPTED, GREEN, 208",
        "ACCEPTED, YELLOW, 202",
        "ACCEPTED, RED, 212",
        "IN_REVIEW, GREEN, 202",
        "IN_REVIEW, YELLOW, 210",
        "IN_REVIEW, RED, 211",
        "APPROVED, GREEN, 203",
        "APPROVED, YELLOW, 209",
        "REFUSED, GREEN, 212",
        "REFUSED, RED, 210"
    })
    void aQueueHasACaseInThisStatusAndLight(String status, String light, String item) {
        var shown = OFFICIALS.stream()
                .map(Stage.cast()::as)
                .flatMap(official -> items(official, "/v1/queues?limit=200&status=" + status + "&light=" + light))
                .filter(entry -> entry.at("/item/id").asString().equals(ITEM + item));
        assertThat(shown).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.path("status").asString()).isEqualTo(status);
            assertThat(entry.path("light").asString()).isEqualTo(light);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "lixiaomei, DRAFT, 205",
        "wangjianguo, SUBMITTED, 206",
        "lixiaomei, SUBMITTED, 201",
        "wangjianguo, ACCEPTED, 207",
        "lixiaomei, ACCEPTED, 208",
        "chensiyuan, ACCEPTED, 202",
        "chensiyuan, ACCEPTED, 212",
        "lixiaomei, IN_REVIEW, 202",
        "chensiyuan, IN_REVIEW, 210",
        "lixiaomei, IN_REVIEW, 211",
        "chensiyuan, APPROVED, 203",
        "wangjianguo, APPROVED, 209",
        "wangjianguo, REFUSED, 212",
        "lixiaomei, REFUSED, 210",
        "lixiaomei, CLOSED, 209",
        "wangjianguo, CLOSED, 205",
        "chensiyuan, NOT_ACCEPTED, 208",
        "lixiaomei, WITHDRAWN, 212"
    })
    void aCitizensListHasACaseInThisStatus(String citizen, String status, String item) {
        assertThat(items(Stage.cast().as(citizen), "/v1/cases?limit=200&status=" + status))
                .allSatisfy(shown -> assertThat(shown.path("status").asString()).isEqualTo(status))
                .anySatisfy(shown -> assertThat(shown.at("/item/id").asString()).isEqualTo(ITEM + item));
    }

    private static Stream<JsonNode> items(Caller caller, String path) {
        return caller.get(path).must(200).json().path("items").valueStream();
    }
}
