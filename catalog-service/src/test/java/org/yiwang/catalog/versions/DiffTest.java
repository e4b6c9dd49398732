package org.yiwang.catalog.versions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DiffTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a': 1}                             | {'a': 1}                             | ``",
                "{'a': 1}                             | {'a': 2}                             | CHANGED /a",
                "{}                                   | {'a': 2}                             | ADDED /a",
                "{'a': 1}                             | {'a': null}                          | REMOVED /a",
                "{'limits': {'PROMISE': {'amount': 5}}} | {'limits': {'PROMISE': {'amount': 3}}} | CHANGED /limits/PROMISE/amount",
                "{'name': {'zh-CN': 'x', 'en': 'x'}}  | {'name': {'zh-CN': 'x', 'en': 'y'}}  | CHANGED /name",
                "{'m': [{'code': 'a', 'x': 1}, {'code': 'b'}]} | {'m': [{'code': 'b'}, {'code': 'a', 'x': 2}, {'code': 'c'}]} | CHANGED /m/a/x, ADDED /m/c",
                "{'m': [{'code': 'a'}, {'code': 'b'}]} | {'m': [{'code': 'b'}, {'code': 'a'}]} | CHANGED /m",
                "{'m': [1, 2]}                        | {'m': [2, 1]}                        | CHANGED /m",
                "{'m': [{'code': 'a/b', 'x': 1}]}     | {'m': [{'code': 'a/b', 'x': 2}]}     | CHANGED /m/a~1b/x",
                "{'departmentName': 1, 'provenance': 1} | {}                                 | ``",
            })
    void whatDiffersIsNamedByItsPlace(String from, String to, String expected) {
        var changes = Diff.of(json(from), json(to)).stream()
                .map(change -> change.kind() + " " + change.pointer())
                .toList();

        assertThat(String.join(", ", changes)).isEqualTo(expected);
    }

    @Test
    void aChangeHasBothValues() {
        var change = Diff.of(json("{'a': 1}"), json("{'a': 2}")).getFirst();

        assertThat(change.from()).isEqualTo(json("1"));
        assertThat(change.to()).isEqualTo(json("2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a': 1, 'b': 1} | {'a': 2, 'b': 1} | {'a': 1, 'b': 3} | {'a': 2, 'b': 3} | ``",
                "{'a': 1}         | {'a': 2}         | {'a': 3}         | {'a': 2}         | /a",
                "{'a': 1}         | {'a': 2}         | {'a': 2}         | {'a': 2}         | ``",
                "{'a': 1}         | {}               | {'a': 1}         | {}               | ``",
                "{'a': 1}         | {'a': 1}         | {}               | {}               | ``",
                "{'a': 1}         | {'a': 2}         | {}               | {'a': 2}         | /a",
            })
    void whatWasWrittenIsCarriedOver(String base, String mine, String theirs, String merged, String conflicts) {
        var merge = Merge.of(json(base), json(mine), json(theirs));

        assertThat((JsonNode) merge.merged()).isEqualTo(json(merged));
        assertThat(String.join(", ", merge.conflicts())).isEqualTo(expected(conflicts));
    }

    private static String expected(String text) {
        return text == null ? "" : text;
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
