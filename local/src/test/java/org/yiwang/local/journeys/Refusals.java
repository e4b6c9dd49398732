package org.yiwang.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.yiwang.local.calls.Answer;
import org.yiwang.local.calls.Caller;

/** What every refusal has in common: a problem in the reader's language, and nothing written. */
final class Refusals {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern INSIDE = Pattern.compile("(?i)exception|org\\.yiwang|select |\\bat [a-z.]+\\(");

    private Refusals() {}

    /** A request that has to be refused, and how. */
    record Bad(String name, Function<Caller, Answer> request, int status, String problem) {
        static Bad of(String name, int status, String problem, Function<Caller, Answer> request) {
            return new Bad(name, request, status, problem);
        }

        /** Asks in both languages; gives the English answer. */
        Answer mustBeRefusedTo(Caller caller) {
            return refused(caller, request, status, problem);
        }

        @Override
        public String toString() {
            return name + ": " + status + " " + problem;
        }
    }

    static Answer refused(Caller caller, Function<Caller, Answer> request, int status, String problem) {
        var before = Ledger.rows();
        var english = request.apply(caller.reading("en"));
        var chinese = request.apply(caller.reading("zh-CN"));
        assertProblem(english, status, problem);
        assertProblem(chinese, status, problem);
        assertThat(HAN.matcher(title(english)).find()).as(title(english)).isFalse();
        assertThat(HAN.matcher(title(chinese)).find()).as(title(chinese)).isTrue();
        assertThat(Ledger.rows()).as("rows after %s", english.request()).isEqualTo(before);
        return english;
    }

    private static void assertProblem(Answer answer, int status, String problem) {
        assertThat(Map.of(answer.status(), answer.problem()))
                .as("%s: %s", answer.request(), answer.text())
                .isEqualTo(Map.of(status, problem));
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("traceId").asString("")).isNotEmpty();
        assertThat(answer.json().path("detail").asString("")).isNotEmpty();
        assertThat(INSIDE.matcher(answer.text()).find()).as(answer.text()).isFalse();
    }

    private static String title(Answer answer) {
        return answer.json().path("title").asString("");
    }
}
