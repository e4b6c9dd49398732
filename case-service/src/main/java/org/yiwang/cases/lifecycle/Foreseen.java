package org.yiwang.cases.lifecycle;

import java.util.List;

/** What an action would lead to: the state then, and the facts that would be told of it. */
public record Foreseen(CaseState state, List<Fact> facts) {

    /** A fact about a case as other services would read it ({@code org.yiwang.case.*.v1}). */
    public record Fact(String type, CaseFact data) {}

    static Foreseen of(Change change, CaseState state) {
        return new Foreseen(
                state,
                change.told().stream()
                        .map(told -> new Fact(told.type(), told.fact()))
                        .toList());
    }
}
