package org.yiwang.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yiwang.local.calls.Answer;
import org.yiwang.local.calls.Application;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.demo.DemoChild;
import org.yiwang.local.demo.DemoForms;
import org.yiwang.local.demo.DemoPerson;
import org.yiwang.local.demo.Paper;
import org.yiwang.local.site.Waiting;

/** A parent registers a child and applies in its name, the other parent sees it, and majority ends it. */
class ChildrenJourney {
    private static final String PATH = "/v1/me/children";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    /** Whom the registry's stand-in knows as the child of Chen Siyuan, whenever born. */
    private static final String OF_ANY_AGE = "陈长成";

    private final Cast cast = Stage.cast();
    private final Caller mei = cast.as("lixiaomei");
    private final Caller chen = cast.as("chensiyuan");
    private final Caller stranger = cast.as("wangjianguo");
    private final DemoChild yu = DemoChild.all(cast.suite().site()).getFirst();

    @AfterEach
    void nothingIsLeftInForce() {
        for (var guardian : List.of(mei, chen)) {
            for (var child : guardian.get(PATH).must(200).json().get("items")) {
                var place = "/v1/mandates/" + child.get("mandate").asString();
                guardian.post(
                                place + "/revocation",
                                Map.of(),
                                guardian.get(place).etag())
                        .must(200);
            }
        }
    }

    @Test
    void aParentAppliesInTheChildsNameAndTheOtherSeesIt() {
        var child = register(mei, "lixiaomei", yu.name(), yu.number()).must(201).json();
        assertThat(child.get("name").asString()).isEqualTo(yu.name());
        assertThat(register(chen, "chensiyuan", yu.name(), yu.number())
                        .must(201)
                        .json()
                        .get("id"))
                .isEqualTo(child.get("id"));
        var application = applied(mei, child.get("id").asString());
        for (var reader : List.of(mei, chen, cast.as("zhangmin"))) {
            var dossier = eventually(reader, application);
            assertThat(dossier.json().at("/applicant/name").asString()).isEqualTo(yu.name());
            assertThat(dossier.json().at("/agent/name").asString())
                    .isEqualTo(cast.person("lixiaomei").name());
        }
        stranger.get(application.path()).must(404);
        for (var guardian : List.of(mei, chen)) {
            assertThat(Waiting.until(
                            PATIENCE,
                            Duration.ofMillis(200),
                            () -> Application.messages(guardian, application.id())
                                            .size()
                                    == 1))
                    .as("both guardians are told")
                    .isTrue();
        }
        application.act(chen, "withdrawal", Map.of());
        var entries = mei.get(application.path() + "/timeline").must(200).json().get("items");
        assertThat(entries.get(1).at("/agent/name").asString())
                .isEqualTo(cast.person("chensiyuan").name());
    }

    @Test
    void whoeverElseAndAnUnknownChildAreAnsweredAlike() {
        var unknown = number(LocalDate.of(2019, 3, 3));
        for (var answer : List.of(
                register(stranger, "wangjianguo", yu.name(), yu.number()),
                register(stranger, "wangjianguo", "没有人", unknown),
                register(mei, "lixiaomei", "没有人", unknown))) {
            assertThat(answer.must(422).problem()).isEqualTo("guardianship-not-confirmed");
        }
        assertThat(register(mei, "lixiaomei", "慢", number(LocalDate.of(2019, 1, 1), 91))
                        .must(503)
                        .problem())
                .isEqualTo("registry-away");
        assertThat(register(mei, "lixiaomei", "坏", number(LocalDate.of(2019, 1, 1), 92))
                        .must(503)
                        .problem())
                .isEqualTo("registry-away");
        assertThat(register(mei, "lixiaomei", "慢", "123").must(422).text()).contains("/number");
        cast.as("zhangmin").get(PATH).must(403);
        cast.anonymous().get(PATH).must(401);
    }

    @Test
    void majorityEndsIt() {
        var today = LocalDate.now(BEIJING);
        var lastDay = register(
                        chen, "chensiyuan", OF_ANY_AGE, number(today.plusDays(1).minusYears(18)))
                .must(201)
                .json();
        assertThat(lastDay.get("ofAge").asString()).isEqualTo(today.plusDays(1).toString());
        var mandate = chen.get("/v1/mandates/" + lastDay.get("mandate").asString())
                .must(200)
                .json();
        assertThat(mandate.get("until").asString()).isEqualTo(today.toString());
        assertThat(mandate.get("effective").asBoolean()).isTrue();
        assertThat(register(chen, "chensiyuan", OF_ANY_AGE, number(today.minusYears(18)))
                        .must(422)
                        .problem())
                .isEqualTo("child-of-age");
    }

    private Answer register(Caller guardian, String username, String name, String number) {
        var own = cast.person(username).number();
        return guardian.post(PATH, Map.of("name", name, "number", number, "guardianNumber", own));
    }

    private Application applied(Caller guardian, String child) {
        var person = new DemoPerson(
                cast.person("lixiaomei").id(), "", yu.name(), yu.number(), "2018-05-04", "19900000000", "杭州市西湖区");
        var form = DemoForms.of(cast.suite().site()).of(Stage.PARKING, person);
        var body = Map.of("item", Stage.PARKING, "form", form, "applicant", Map.of("kind", "PERSON", "id", child));
        var opened = new Application[1];
        assertThat(Waiting.until(PATIENCE, Duration.ofMillis(200), () -> {
                    var answer = guardian.post("/v1/cases", body);
                    if (answer.status() == 201) {
                        opened[0] = Application.opened(answer);
                    }
                    return answer.status() == 201;
                }))
                .as("the mandate reached case-service")
                .isTrue();
        Paper.upload(
                opened[0],
                guardian,
                cast.anonymous().get("/v1/items/" + Stage.PARKING).json());
        opened[0].act(guardian, "submission", Stage.SUBMISSION);
        return opened[0];
    }

    private static Answer eventually(Caller reader, Application application) {
        assertThat(Waiting.until(
                        PATIENCE,
                        Duration.ofMillis(100),
                        () -> reader.get(application.path()).status() == 200))
                .isTrue();
        return reader.get(application.path()).must(200);
    }

    private static String number(LocalDate born) {
        return number(born, 77);
    }

    /** With a valid check (ISO 7064 MOD 11-2). */
    private static String number(LocalDate born, int sequence) {
        var digits = "339900" + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(sequence);
        var remainder = 0;
        for (var digit : digits.toCharArray()) {
            remainder = (remainder + Character.digit(digit, 10)) * 2 % 11;
        }
        var check = (12 - remainder) % 11;
        return digits + (check == 10 ? "X" : Integer.toString(check));
    }
}
