package org.yiwang.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that may stand in a timeline has words in the portal, for citizens and at the desk, in both languages. */
class TimelineWordsTest {

    private static final Path TEXTS = Path.of("../portal/src");
    private static final Set<CaseAction> WITHOUT_EVENT =
            EnumSet.of(CaseAction.RENEW, CaseAction.DISCARD, CaseAction.RATE);

    static Stream<CaseAction> recorded() {
        return Arrays.stream(CaseAction.values())
                .filter(CaseAction::isBuilt)
                .filter(action -> !WITHOUT_EVENT.contains(action));
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void anEventHasItsWords(CaseAction action) throws IOException {
        for (var language : new String[] {"zh-CN", "en"}) {
            assertThat(words("desk/texts", language).at("/event/" + action).asString(""))
                    .as("desk, %s", language)
                    .isNotBlank();
            var citizens = words("case/texts", language).path("happened");
            for (var name : action == CaseAction.DECIDE ? Outcome.values() : new Object[] {action}) {
                assertThat(citizens.path(name.toString()).asString(""))
                        .as("citizens, %s", language)
                        .isNotBlank();
            }
        }
    }

    private static JsonNode words(String set, String language) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(TEXTS.resolve(set).resolve(language + ".json")));
    }
}
