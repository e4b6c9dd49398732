package org.yiwang.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yiwang.local.calls.Answer;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.site.Waiting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One editor writes, the other publishes: applicants see it, cases begin with it, lower levels follow. */
class CatalogueJourney {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final UUID SENIOR_CARD = UUID.fromString("0199f000-0000-7000-8000-000000000206");
    private static final String PROVINCE = "0199f000-0000-7000-8000-000000000111";
    private static final String CITY = "0199f000-0000-7000-8000-000000000112";
    private static final String COUNTY = "0199f000-0000-7000-8000-000000000102";

    private final Cast cast = Stage.cast();
    private final Caller writer = cast.as("xulin");
    private final Caller publisher = cast.as("hetao");
    private final Caller anybody = cast.anonymous();

    @Test
    void aChangeIsSeenByApplicantsAndNewCasesBeginWithItWhileOldOnesKeepTheirs() {
        var before = Stage.draft("lixiaomei", SENIOR_CARD);
        var version = item(SENIOR_CARD).get("version").asInt();
        var draft = opened(Map.of("item", SENIOR_CARD));
        var text = "工作日 8:00–18:00（" + UUID.randomUUID().toString().substring(0, 8) + "）";
        published(written(
                draft, content -> content.putObject("hours").put("zh-CN", text).put("en", text)));

        assertThat(item(SENIOR_CARD).get("hours").asString()).isEqualTo(text);
        assertThat(item(SENIOR_CARD).get("version").asInt()).isEqualTo(version + 1);
        var mei = cast.as("lixiaomei");
        assertThat(Waiting.until(PATIENCE, Duration.ofMillis(200), () -> {
                    var fresh = Stage.draft("lixiaomei", SENIOR_CARD);
                    var begun = mei.get(fresh.path()).must(200);
                    discard(mei, fresh.path(), begun.etag());
                    return begun.json().at("/item/version").asInt() == version + 1;
                }))
                .as("a new case begins with the new version")
                .isTrue();
        var old = mei.get(before.path()).must(200);
        assertThat(old.json().at("/item/version").asInt()).isEqualTo(version);
        discard(mei, before.path(), old.etag());

        published(opened(Map.of("item", SENIOR_CARD, "version", version)));
        assertThat(anybody.get("/v1/items/" + SENIOR_CARD + "/diff?from=" + version + "&to=" + (version + 2))
                        .must(200)
                        .json()
                        .get("changes")
                        .size())
                .isZero();
    }

    @Test
    void aStandardOfTheProvinceIsAdoptedDownToTheCountyAndFollowed() {
        var standard =
                published(opened(Map.of("content", standard()))).get("item").asString();
        var city = adopted(standard, CITY);
        var county = adopted(city, COUNTY);
        assertThat(offered(county)).contains(county).doesNotContain(city, standard);

        published(written(
                opened(Map.of("item", standard)),
                content -> content.putObject("summary").put("zh-CN", "第二版").put("en", "第二版")));
        assertThat(Waiting.until(
                        PATIENCE,
                        Duration.ofMillis(200),
                        () -> item(UUID.fromString(county))
                                .path("summary")
                                .asString("")
                                .equals("第二版")))
                .as("the county follows the province over the city")
                .isTrue();
        assertThat(item(UUID.fromString(county))
                        .at("/provenance")
                        .get("/name")
                        .get("level")
                        .asString())
                .isEqualTo("PROVINCE");
        for (var item : List.of(county, city, standard)) {
            published(opened(Map.of("item", item, "retire", true)));
        }
        assertThat(offered(county)).doesNotContain(county);
    }

    @Test
    void whoWroteDoesNotPublishAndOthersSeeNoDraft() {
        var draft = opened(Map.of("item", SENIOR_CARD));
        var place = "/v1/item-drafts/" + draft.json().get("id").asString();
        var asked = written(
                draft, content -> content.putObject("hours").put("zh-CN", "全天").put("en", "always"));
        asked = writer.post(place + "/review-request", Map.of(), asked.etag()).must(200);

        assertThat(writer.post(place + "/approval", Map.of(), asked.etag())
                        .must(409)
                        .text())
                .contains("draft-second-person");
        cast.as("zhangmin").get(place).must(403);
        cast.as("lixiaomei").get(place).must(403);
        anybody.get(place).must(401);
        var refused = publisher
                .post(place + "/refusal", Map.of("reason", "没有依据"), asked.etag())
                .must(200);
        writer.send("DELETE", place, BodyPublishers.noBody(), Map.of("If-Match", refused.etag()))
                .must(204);
    }

    @Test
    void aLifeEventAsksForEverythingOnce() {
        var checklist = anybody.get("/v1/life-events/0199f000-0000-7000-8000-000000000402/checklist?choice=banner:no")
                .must(200)
                .json();
        assertThat(checklist.at("/form/properties/idNumber/x-for").size()).isEqualTo(2);
        assertThat(checklist.at("/form/properties").has("creditCode")).isFalse();
    }

    private Answer opened(Map<String, ?> wanted) {
        return writer.post("/v1/item-drafts", wanted).must(201);
    }

    private Answer written(Answer draft, Consumer<ObjectNode> change) {
        var content = (ObjectNode) draft.json().get("content").deepCopy();
        change.accept(content);
        var place = "/v1/item-drafts/" + draft.json().get("id").asString();
        return writer.json("PUT", place, Map.of("content", content), Map.of("If-Match", draft.etag()))
                .must(200);
    }

    private JsonNode published(Answer draft) {
        var place = "/v1/item-drafts/" + draft.json().get("id").asString();
        var asked =
                writer.post(place + "/review-request", Map.of(), draft.etag()).must(200);
        return publisher
                .post(place + "/approval", Map.of(), asked.etag())
                .must(200)
                .json();
    }

    private String adopted(String standard, String department) {
        var wanted = Map.of("adoptions", List.of(Map.of("item", standard, "department", department)));
        return writer.post("/v1/item-adoptions", wanted)
                .must(201)
                .json()
                .at("/items/0/item")
                .asString();
    }

    /** What is offered to somebody in the district under the standard's name. */
    private List<String> offered(String item) {
        var name = item(UUID.fromString(item)).get("name").asString();
        return anybody.get("/v1/items?region=330106000000&q=" + name)
                .must(200)
                .json()
                .get("items")
                .valueStream()
                .map(found -> found.get("id").asString())
                .collect(Collectors.toList());
    }

    private JsonNode item(UUID item) {
        return anybody.get("/v1/items/" + item).must(200).json();
    }

    private static void discard(Caller citizen, String path, String etag) {
        citizen.send("DELETE", path, BodyPublishers.noBody(), Map.of("If-Match", etag))
                .must(204);
    }

    private static ObjectNode standard() {
        var name = "journey" + UUID.randomUUID().toString().substring(0, 8);
        var content = JSON.createObjectNode()
                .put("code", "33YWJOURNEY-330000000000-000-11330000YW0000011Y-1-00")
                .put("department", PROVINCE)
                .put("region", "330000000000")
                .put("depth", "LISTED");
        content.putObject("name").put("zh-CN", name).put("en", name);
        var offer = content.putObject("offer");
        List.of("CITY", "COUNTY", "TOWNSHIP").forEach(offer.putArray("levels")::add);
        offer.putArray("fields").addObject().put("field", "HOURS");
        return content;
    }
}
