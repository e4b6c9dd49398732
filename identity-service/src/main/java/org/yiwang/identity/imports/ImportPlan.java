package org.yiwang.identity.imports;

import java.time.Instant;
import java.util.List;
import org.yiwang.identity.posts.PostChange;

/**
 * What a file would do, or all that is wrong with it.
 *
 * @param officials all whom the file names
 */
record ImportPlan(List<Planned> rows, List<Flaw> flaws, List<Newcomer> officials, Instant at) {

    /** What becomes of a row. */
    record Planned(long line, String username, List<Outcome> outcomes) {}

    /** A row adds an official, gives a post at once or proposes one; or it says what is so already. */
    enum Outcome {
        ADDED,
        GRANTED,
        PROPOSED,
        UNCHANGED
    }

    /** What is wrong at a column of a line. */
    record Flaw(long line, Column column, String code, List<Object> args) {}

    static ImportPlan of(List<Line> lines, Known known, Instant now) {
        var planning = new Planning(known, now);
        lines.forEach(planning::take);
        return planning.plan();
    }

    List<Newcomer> added() {
        return officials.stream().filter(Newcomer::isNew).toList();
    }

    /** All whom the file changes. */
    List<Newcomer> touched() {
        return officials.stream()
                .filter(official -> official.isNew() || !official.got().isEmpty())
                .toList();
    }

    PostChange change() {
        var given =
                officials.stream().filter(official -> !official.got().isEmpty()).toList();
        var posts = given.stream().flatMap(official -> official.got().stream()).toList();
        return new PostChange(given.stream().map(Newcomer::held).toList(), posts, at);
    }

    ImportCounts counts() {
        return new ImportCounts(
                rows.size(),
                count(Outcome.ADDED),
                count(Outcome.GRANTED),
                count(Outcome.PROPOSED),
                count(Outcome.UNCHANGED));
    }

    private int count(Outcome outcome) {
        return (int)
                rows.stream().filter(row -> row.outcomes().contains(outcome)).count();
    }
}
