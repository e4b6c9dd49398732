package org.yiwang.cases.lifecycle;

import java.util.List;
import org.yiwang.cases.lifecycle.CaseEvent.OpinionAsked;
import org.yiwang.cases.lifecycle.CaseEvent.OpinionGiven;
import org.yiwang.cases.lifecycle.CaseEvent.TimesReprojected;

/** The values of {@link SaveStatement} for an opinion that is asked for or given, or whose time moves. */
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
            case TimesReprojected times -> followed(statement, times.moved());
            case null, default -> statement;
        };
    }

    private static Bound followed(Bound statement, List<Followed.Moved> moved) {
        return statement
                .bind("followed", moved.stream().map(one -> one.time().number()).toArray(Integer[]::new))
                .bind(
                        "followedYellow",
                        moved.stream()
                                .map(one -> one.due().yellowAt().toString())
                                .toArray(String[]::new))
                .bind(
                        "followedDue",
                        moved.stream().map(one -> one.due().at().toString()).toArray(String[]::new));
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
