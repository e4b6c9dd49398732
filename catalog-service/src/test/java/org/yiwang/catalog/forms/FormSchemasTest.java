package org.yiwang.catalog.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiwang.catalog.Catalogue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FormSchemasTest {

    private static final String TITLE = "\"title\":{\"zh-CN\":\"名\",\"en\":\"Name\"}";

    static java.util.List<JsonNode> forms() {
        return Catalogue.onlineItems().stream().map(item -> item.path("form")).toList();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theFormsOfXihuAreFine(JsonNode form) {
        assertThat(FormSchemas.flaws(form)).isEmpty();
    }

    /** The definition of one field a, or with § in front what else the form says. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"type\":\"string\"|",
                "\"type\":\"text\"|INVALID/properties/a/type",
                "\"type\":\"string\",\"maxlength\":5|KEYWORD/properties/a/maxlength",
                "\"type\":\"string\",\"maxLength\":\"5\"|INVALID/properties/a/maxLength",
                "\"type\":\"string\",\"minLength\":-1|INVALID/properties/a/minLength",
                "\"$id\":\"x\",\"type\":\"string\"|KEYWORD/properties/a/$id",
                "\"$dynamicRef\":\"#x\"|KEYWORD/properties/a/$dynamicRef",
                "\"$ref\":\"https://example.org/schema\"|REF_REMOTE/properties/a/$ref",
                "\"$ref\":\"other.json#/a\"|REF_REMOTE/properties/a/$ref",
                "\"$ref\":\"#/$defs/none\"|REF_UNKNOWN/properties/a/$ref",
                "\"$ref\":\"#anchor\"|REF_UNKNOWN/properties/a/$ref",
                "\"$ref\":\"#\"|REF_CYCLE/properties/a/$ref",
                "\"$ref\":\"#/properties\"|REF_CYCLE/properties/a/$ref",
                "\"$ref\":\"#/$defs/b\"§\"$defs\":{\"b\":{\"items\":{\"$ref\":\"#/$defs/c\"}},\"c\":{\"anyOf\":[{\"$ref\":\"#/$defs/b\"}]}}|REF_CYCLE/$defs/c REF_CYCLE/$defs/b",
                "\"$ref\":\"#/$defs/b\"§\"$defs\":{\"b\":{\"type\":\"string\",\"maxLength\":3}}|",
                "\"type\":\"string\"§\"required\":[\"a\",\"b\"]|REQUIRED/required/1",
                "\"type\":\"string\"§\"then\":{\"required\":[\"b\"]}|REQUIRED/then/required/0",
                "\"type\":\"string\"§\"dependentRequired\":{\"b\":[\"a\"]}|REQUIRED/dependentRequired/b",
                "\"type\":\"string\",\"format\":\"ipv4\"|FORMAT/properties/a/format",
                "\"type\":\"string\",\"x-prefill\":\"PERSON_NAME\"|",
                "\"type\":\"string\",\"x-prefill\":\"MOTHERS_NAME\"|PREFILL/properties/a/x-prefill",
                "\"type\":\"integer\",\"x-prefill\":\"PERSON_NAME\"|PREFILL/properties/a/x-prefill",
                "\"type\":\"string\",\"x-prefill\":7|PREFILL/properties/a/x-prefill",
                "\"type\":\"string\",\"x-prefill\":\"PERSON_IDENTITY_NUMBER\"|SENSITIVE/properties/a/x-sensitive",
                "\"type\":\"string\",\"x-prefill\":\"PERSON_IDENTITY_NUMBER\",\"x-sensitive\":true|",
                "\"type\":\"string\",\"x-sensitive\":\"yes\"|SENSITIVE/properties/a/x-sensitive",
                "\"type\":\"string\",\"x-widget\":\"textarea\"|",
                "\"type\":\"string\",\"x-widget\":\"iframe\"|WIDGET/properties/a/x-widget",
                "\"type\":\"boolean\",\"x-widget\":\"textarea\"|WIDGET/properties/a/x-widget",
                "\"type\":\"string\",\"description\":\"只有中文\"|TITLE/properties/a/description",
                "\"type\":\"string\",\"default\":\"<img src=x onerror=alert(1)>\"|MARKUP/properties/a/default",
                "\"type\":\"string\",\"oneOf\":[{\"const\":\"A\",\"title\":{\"zh-CN\":\"甲\"}}]|TITLE/properties/a/oneOf/0/title",
                "\"type\":\"object\",\"properties\":{\"idNumber\":{\"type\":\"string\",\"x-sensitive\":true,§T}}|SENSITIVE/properties/a/properties/idNumber/x-sensitive",
            })
    void whatIsWrongWithAFieldIsFound(String text, @org.jspecify.annotations.Nullable String found) {
        var parts = text.replace("§T", TITLE).split("§");
        var form = form("{" + parts[0] + "," + TITLE + "}", parts.length > 1 ? "," + parts[1] : "");
        var expected = found == null ? new String[0] : found.split(" ");

        var told = FormSchemas.flaws(form).stream()
                .map(flaw -> flaw.rule() + flaw.pointer())
                .toList();
        assertThat(told)
                .hasSameSizeAs(expected)
                .allSatisfy(flaw -> assertThat(expected).anyMatch(start -> flaw.startsWith(start)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]|SCHEMA",
                "\"text\"|SCHEMA",
                "null|SCHEMA",
                "{}|OBJECT OPEN",
                "{\"type\":\"object\",\"properties\":{},\"additionalProperties\":false}|OBJECT",
                "{\"$schema\":\"http://json-schema.org/draft-07/schema#\"}|SCHEMA/$schema OBJECT OPEN",
            })
    void whatIsNoFormIsFound(String text, String found) {
        assertThat(FormSchemas.flaws(JsonMapper.shared().readTree(text)))
                .extracting(flaw -> flaw.rule() + flaw.pointer().replace("/additionalProperties", ""))
                .containsExactlyInAnyOrder(found.split(" "));
    }

    @Test
    void titlesAndOrderAreThoseOfTheFields() {
        var form = JsonMapper.shared().readTree("""
                {"type":"object","additionalProperties":false,"x-order":["b","b"],
                 "properties":{"a":{"type":"string"},"b":{"type":"string","title":"Only one"},
                 "c":{"type":"string","title":{"zh-CN":"<script>","en":""}}}}""");

        assertThat(FormSchemas.flaws(form))
                .extracting(flaw -> flaw.rule() + flaw.pointer())
                .containsExactlyInAnyOrder(
                        "ORDER/x-order",
                        "TITLE/properties/a/title",
                        "TITLE/properties/b/title",
                        "TITLE/properties/c/title",
                        "MARKUP/properties/c/title/zh-CN");
    }

    @Test
    void aNumberOfAnIdentityCardIsKeptSecretWhateverItsNameIs() {
        assertThat(FormSchemas.flaws(form("{\"type\":\"string\",\"title\":{\"zh-CN\":\"身份证号\",\"en\":\"Card\"}}", "")))
                .extracting(FormFlaw::rule)
                .containsExactly(FormRule.SENSITIVE);
        assertThat(FormSchemas.flaws(JsonMapper.shared().readTree(("""
                {"type":"object","additionalProperties":false,"x-order":["guardianIdNumber"],
                 "properties":{"guardianIdNumber":{"type":"string",%s}}}""").formatted(TITLE))))
                .extracting(FormFlaw::rule)
                .containsExactly(FormRule.SENSITIVE);
    }

    @Test
    void whatGrowsBeyondBoundsIsRefusedAtOnce() {
        var laughs = IntStream.range(0, 20)
                .mapToObj(n -> "\"d%d\":{\"allOf\":[{\"$ref\":\"#/$defs/d%d\"},{\"$ref\":\"#/$defs/d%d\"}]}"
                        .formatted(n, n + 1, n + 1))
                .collect(Collectors.joining(","));
        var deep = "{\"items\":".repeat(20) + "{}" + "}".repeat(20);
        var tooLong = "\"default\":\"" + "x".repeat(70_000) + "\"";

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(FormSchemas.flaws(form("{\"$ref\":\"#/$defs/d0\"}", ",\"$defs\":{" + laughs + ",\"d20\":{}}")))
                    .extracting(FormFlaw::rule)
                    .containsExactly(FormRule.LARGE);
            assertThat(FormSchemas.flaws(form(deep, "")))
                    .extracting(FormFlaw::rule)
                    .containsExactly(FormRule.LARGE);
            assertThat(FormSchemas.flaws(form("{" + tooLong + "}", "")))
                    .extracting(FormFlaw::rule)
                    .containsExactly(FormRule.LARGE);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^(a+)+$",
                "^(a|a)*$",
                "^(a|ab)+$",
                "^([a-z]+[0-9]?){3}$",
                "^.*.*$",
                "^[a-z]*[a-z]*$",
                "^a|b$",
                "^(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)$",
                "^(x{0,99}){2}$",
            })
    void patternsThatMayRunAwayAreRefused(String pattern) {
        assertThat(FormSchemas.flaws(withPattern(pattern)))
                .extracting(FormFlaw::rule)
                .containsExactly(FormRule.PATTERN_RUNS_AWAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "^[a$",
                "a+",
                "^a",
                "^(?=a)b$",
                "^(?<n>a)\\1$",
                "^(?i)a$",
                "^a++$",
                "^\\Qa\\E$",
                "^[a[b]]$",
                "^a{2}{3}$",
                "^[[:alpha:]]$",
                "^\\p{IsHan}$",
                "^(a)\\1$",
                "^a{,3}$",
                "^x]$",
                "^*$",
                "^[a-z&&[^b]]$",
                "^\\x41$",
            })
    void patternsThatJavaAndBrowsersReadDifferentlyAreRefused(String pattern) {
        assertThat(FormSchemas.flaws(withPattern(pattern)))
                .extracting(FormFlaw::rule)
                .contains(FormRule.PATTERN)
                .doesNotContain(FormRule.PATTERN_RUNS_AWAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[^@ ]{1,64}@[^@ ]{1,200}$",
                "^.+$",
                "^(ab)*c$",
                "^(a|b)?c$",
                "^\\p{L}{2,50}$",
                "^[一-龥][A-Z]{5,6}$",
                "^0[0-9]{2,3}-[0-9]{7,8}(-[0-9]{1,6})?$",
                "^a+?b$",
                "^[$.^-]+$",
                "^\\[\\d+\\]$",
            })
    void otherPatternsAreTaken(String pattern) {
        assertThat(FormSchemas.flaws(withPattern(pattern))).isEmpty();
    }

    private static JsonNode withPattern(String pattern) {
        var text = JsonMapper.shared().writeValueAsString(pattern);
        return form("{\"type\":\"string\",\"pattern\":" + text + "," + TITLE + "}", "");
    }

    private static JsonNode form(String field, String more) {
        return JsonMapper.shared().readTree("""
                        {"type":"object","additionalProperties":false,"x-order":["a"],"properties":{"a":%s}%s}""".formatted(field, more));
    }
}
