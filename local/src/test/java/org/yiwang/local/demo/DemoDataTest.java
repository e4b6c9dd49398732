package org.yiwang.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.yiwang.local.site.Site;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo world's files fit each other and the items they speak of. */
class DemoDataTest {
    private static final Site SITE = Site.of(Path.of(".."), Path.of("target/none"), 1);
    private static final Map<String, DemoPerson> PEOPLE =
            DemoPerson.all(SITE).stream().collect(Collectors.toMap(DemoPerson::username, Function.identity()));

    @Test
    void everyIdentityNumberHasAValidChecksumAndTheRightBirthday() {
        assertThat(PEOPLE.values()).hasSizeGreaterThan(8).allSatisfy(person -> {
            assertThat(checksum(person.number())).isEqualTo(1);
            assertThat(person.number()).startsWith("339900" + person.born().replace("-", ""));
        });
    }

    @Test
    void oneHumanHasAnAccountInEachPopulation() {
        assertThat(of("chensiyuan").number()).isEqualTo(of("chensiyuan.office").number());
        assertThat(PEOPLE.values().stream().map(DemoPerson::number).distinct()).hasSize(PEOPLE.size() - 1);
    }

    @Test
    void theRealmKnowsTheSamePeopleByTheSameIds() {
        var realm = JsonMapper.shared().readTree(Path.of("src/main/realm/demo-realm.json"));
        var ids = realm.get("users")
                .valueStream()
                .filter(user -> user.has("credentials"))
                .collect(Collectors.toMap(
                        user -> user.get("username").asString(),
                        user -> UUID.fromString(user.get("id").asString())));
        assertThat(PEOPLE).allSatisfy((username, person) -> assertThat(ids).containsEntry(username, person.id()));
    }

    @Test
    void everyItemHasAFilledInFormWithEveryRequiredAnswerAndNoUnknownOne() throws IOException {
        var forms = DemoForms.of(SITE);
        try (var files = Files.list(Path.of("src/main/data/items"))) {
            assertThat(files.toList()).hasSize(16).allSatisfy(file -> {
                var item = JsonMapper.shared().readTree(file);
                var answers = forms.of(UUID.fromString(item.get("id").asString()), of("lixiaomei"));
                assertThat(answers.propertyNames())
                        .containsAll(item.at("/form/required")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList())
                        .isSubsetOf(item.at("/form/properties").propertyNames());
                assertThat(answers.toString()).doesNotContain("{name}", "{number}", "{mobile}");
            });
        }
    }

    @Test
    void everyStoryIsToldInOrderByKnownPeople() {
        assertThat(Story.all(SITE)).hasSizeGreaterThan(15).allSatisfy(story -> {
            assertThat(PEOPLE).containsKey(story.citizen());
            assertThat(story.steps().getFirst().act()).isEqualTo("draft");
            assertThat(story.steps().stream().map(step -> -step.ago())).isSorted();
            assertThat(story.steps().stream().map(Story.Step::by).filter(by -> by != null))
                    .isSubsetOf(PEOPLE.keySet());
        });
    }

    @Test
    void thePapersAreWhatTheySay() throws IOException {
        assertThat(ImageIO.read(new ByteArrayInputStream(SamplePapers.jpeg()))).isNotNull();
        assertThat(ImageIO.read(new ByteArrayInputStream(SamplePapers.png()))).isNotNull();
        var pdf = new String(SamplePapers.pdf("sample"), StandardCharsets.US_ASCII);
        var start = Integer.parseInt(pdf.lines().toList().reversed().get(1));
        assertThat(pdf.substring(start)).startsWith("xref");
        assertThat(pdf.substring(Integer.parseInt(
                        pdf.substring(start).lines().toList().get(5).substring(0, 10))))
                .startsWith("3 0 obj");
    }

    private static DemoPerson of(String username) {
        return java.util.Objects.requireNonNull(PEOPLE.get(username));
    }

    private static int checksum(String number) {
        int remainder = 0;
        for (int place = 0; place < 17; place++) {
            remainder = (remainder + Character.digit(number.charAt(place), 10)) * 2 % 11;
        }
        return (remainder + (number.charAt(17) == 'X' ? 10 : Character.digit(number.charAt(17), 10))) % 11;
    }
}
