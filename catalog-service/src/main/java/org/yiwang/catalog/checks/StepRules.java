package org.yiwang.catalog.checks;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.items.Elements.Step;
import org.yiwang.catalog.items.Elements.StepKind;
import org.yiwang.catalog.items.HandlingType;
import org.yiwang.catalog.texts.Text;

/** Steps: turns from 1 without a gap, kinds in their order, and intake before decision where a promise runs. */
final class StepRules {

    private static final String STEPS = "/procedure/steps";

    private StepRules() {}

    static void check(List<Step<Text>> steps, @Nullable HandlingType handling, Found found) {
        var last = steps.stream().mapToInt(Step::turn).max().orElse(0);
        for (var at = 0; at < steps.size(); at++) {
            var step = steps.get(at);
            LimitRules.amount(step.limit(), STEPS + "/" + at + "/limit", found);
            found.unless(follows(step.turn(), steps), Check.STEP_TURN, STEPS + "/" + at + "/turn", step.turn(), last);
            order(steps, step, at, found);
        }
        if (handling == HandlingType.PROMISED) {
            found.unless(isTakenInFirst(steps), Check.PROMISED_INTAKE, STEPS);
        }
    }

    private static boolean follows(int turn, List<Step<Text>> steps) {
        return turn == 1 || turn > 1 && steps.stream().anyMatch(other -> other.turn() == turn - 1);
    }

    private static void order(List<Step<Text>> steps, Step<Text> step, int at, Found found) {
        steps.stream()
                .filter(earlier -> earlier.kind().compareTo(step.kind()) < 0 && earlier.turn() > step.turn())
                .findFirst()
                .ifPresent(earlier ->
                        found.add(Check.STEP_ORDER, STEPS + "/" + at + "/turn", step.kind(), earlier.kind()));
    }

    private static boolean isTakenInFirst(List<Step<Text>> steps) {
        var intake = turns(steps, StepKind.INTAKE).min();
        var decision = turns(steps, StepKind.DECISION).min();
        return intake.isPresent() && (decision.isEmpty() || intake.getAsInt() < decision.getAsInt());
    }

    private static IntStream turns(List<Step<Text>> steps, StepKind kind) {
        return steps.stream().filter(step -> step.kind() == kind).mapToInt(Step::turn);
    }
}
