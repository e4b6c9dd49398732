package org.yiwang.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.yiwang.local.calls.Application;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.site.Waiting;
import tools.jackson.databind.JsonNode;

/** What is told in writing is on paper a moment later, served by the inbox of who agreed, else by what an official records. */
class NoticesJourney {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Cast cast = Stage.cast();
    private final Caller citizen = cast.as("lixiaomei");

    @Test
    void theReceiptIsServedByTheInboxAndLinkedThere() {
        var application = Stage.submitted("lixiaomei", Stage.PARKING);
        becomes(() -> !notice(application).path("service").isNull());
        assertThat(notice(application).at("/service/way").asString()).isEqualTo("INBOX");
        becomes(() -> notice(application).path("url").isString());
        var paper = citizen.get(application.path() + "/notices/1").must(200);
        assertThat(paper.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(paper.text()).startsWith("%PDF-");
        assertThat(Application.messages(citizen, application.id())
                        .getFirst()
                        .at("/notice/url")
                        .asString())
                .isEqualTo(application.path() + "/notices/1");
    }

    @Test
    void whoDidNotAgreeIsServedAsAnOfficialRecords() {
        var application = Stage.complete("lixiaomei", Stage.PARKING);
        application.act(citizen, "submission", Map.of("agreesToElectronicService", false));
        var clerk = cast.as("zhangmin");
        application.look(clerk);
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        application.act(clerk, "notices/1/service", Map.of("way", "IN_PERSON", "day", today, "recipient", "李晓梅"));
        assertThat(notice(application).at("/service/servedOn").asString()).isEqualTo(today);
        assertThat(notice(application).at("/service/recipient").asString()).isEqualTo("李晓梅");
    }

    private JsonNode notice(Application application) {
        return citizen.get(application.path() + "/notices").must(200).json().at("/items/0");
    }

    private static void becomes(Callable<Boolean> condition) {
        assertThat(Waiting.until(PATIENCE, Duration.ofMillis(200), condition)).isTrue();
    }
}
