package org.yiwang.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yiwang.local.calls.Application;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.demo.DemoForms;
import org.yiwang.local.demo.Paper;
import org.yiwang.local.realm.Crowd;
import org.yiwang.local.site.Waiting;
import tools.jackson.databind.JsonNode;

/** Who agreed for all cases is served in each; who withdraws is not served from then on, in running cases either. */
class ElectronicServiceJourney {
    private static final String USERNAME = "crowd-046";

    private final Cast cast = Stage.cast();
    private final Caller citizen =
            cast.with(Crowd.citizens(cast.suite().site(), 50)).as(USERNAME);

    @Test
    void theWordOfThePersonCountsForACaseUntilItIsWithdrawn() {
        said(false);
        var application = draft();
        known(application, false);
        said(true);
        known(application, true);
        application.act(citizen, "submission", Map.of());
        assertThat(message(application, "CASE_SUBMITTED").get("servedAt").isNull())
                .isFalse();

        said(false);
        known(application, false);
        application.act(cast.as("zhangmin"), "acceptance", Map.of());
        assertThat(message(application, "CASE_ACCEPTED").get("servedAt").isNull())
                .isTrue();
        assertThat(message(application, "CASE_SUBMITTED").get("servedAt").isNull())
                .isFalse();
        application.act(citizen, "withdrawal", Map.of());
    }

    private Application draft() {
        var form = DemoForms.of(cast.suite().site()).of(Stage.PARKING, cast.person("lixiaomei"));
        var application = Application.draft(
                citizen, Stage.PARKING, form, UUID.randomUUID().toString());
        Paper.upload(
                application,
                citizen,
                cast.anonymous().get("/v1/items/" + Stage.PARKING).must(200).json());
        return application;
    }

    private void said(boolean agrees) {
        var answer = citizen.json("PUT", "/v1/me/electronic-service", Map.of("agrees", agrees), Map.of());
        assertThat(answer.must(200).json().get("agrees").asBoolean()).isEqualTo(agrees);
    }

    private void known(Application application, boolean agrees) {
        assertThat(Waiting.until(
                        Duration.ofSeconds(20),
                        Duration.ofMillis(100),
                        () -> citizen.get(application.path())
                                        .must(200)
                                        .json()
                                        .get("agreesToElectronicService")
                                        .asBoolean()
                                == agrees))
                .isTrue();
    }

    private JsonNode message(Application application, String kind) {
        assertThat(Waiting.until(Duration.ofSeconds(20), Duration.ofMillis(100), () -> told(application, kind) != null))
                .as(kind)
                .isTrue();
        return Objects.requireNonNull(told(application, kind));
    }

    private @Nullable JsonNode told(Application application, String kind) {
        return Application.messages(citizen, application.id()).stream()
                .filter(message -> message.get("kind").asString().equals(kind))
                .findFirst()
                .orElse(null);
    }
}
