package org.yiwang.cases.lifecycle;

import org.yiwang.cases.lifecycle.CaseEvent.OpinionAsked;
import org.yiwang.cases.lifecycle.CaseEvent.OpinionGiven;

/** The values of {@link SaveStatement} for an opinion that is asked for or given. */
final class SavedOpinion {

    private SavedOpinion() {}

    static Bound bound(Bound statement, Change change) {
        return switch (change.opinion()) {
            case OpinionAsked asked -> asked(statement, asked, change);
            case OpinionGiven given ->
                statement
                        .bind("opinion", given.opinion().number())
                        .bind("asked", given.opinion().department())
                        .bind("opinionAnswer", given.answer().name())
                        .bind("opinionGivenOn", change.scene().today());
            case null, default -> statement;
        };
    }

    private static Bound asked(Bound statement, OpinionAsked asked, Change change) {
        var budget = asked.limit().budget();
        var due = asked.limit().due(change.scene().calendar()).orElseThrow();
        return statement
                .bind("opinion", asked.number())
                .bind("asked", asked.department())
                .bind("opinionAmount", budget.amount())
                .bind("opinionUnit", budget.unit().name())
                .bind("tacit", asked.tacit())
                .bind("opinionFrom", asked.limit().startedOn())
                .bind("opinionYellow", due.yellowAt())
                .bind("opinionDue", due.at());
    }
}
