package org.yiwang.catalog.checks;

import java.util.Arrays;
import java.util.List;
import org.yiwang.catalog.items.Elements.Opinion;
import org.yiwang.catalog.items.Elements.Procedure;
import org.yiwang.catalog.items.Elements.Special;
import org.yiwang.catalog.items.Elements.Step;
import org.yiwang.catalog.items.Elements.StepKind;
import org.yiwang.catalog.items.Elements.TimeLimit;
import org.yiwang.catalog.items.Elements.Unit;
import org.yiwang.catalog.items.HandlingType;
import org.yiwang.catalog.items.Item;
import org.yiwang.catalog.items.ItemType;
import org.yiwang.catalog.items.LimitKind;
import org.yiwang.catalog.regions.RegionCode;
import org.yiwang.catalog.texts.Text;

/** How a case is reviewed: steps in order, opinions, special procedures, pre-review, and what a permit always has. */
final class ProcedureRules {

    private static final int MOST_DAYS = 365;

    private ProcedureRules() {}

    static void check(Item item, Found found) {
        atOnce(item, found);
        if (item.type() == ItemType.PERMIT) {
            permit(item, found);
        }
        if (item.exercise() != null && RegionCode.isWellFormed(item.region())) {
            var level = new RegionCode(item.region()).level();
            found.unless(item.exercise().levels().contains(level), Check.EXERCISE_LEVEL, "/exercise/levels", level);
        }
        if (item.procedure() != null) {
            procedure(item, item.procedure(), found);
        }
    }

    private static void atOnce(Item item, Found found) {
        if (item.handlingType() == HandlingType.ON_THE_SPOT) {
            var promise = item.limits() == null ? null : item.limits().get(LimitKind.PROMISE);
            found.unless(promise == null || isOneDay(promise), Check.ON_THE_SPOT_AT_ONCE, "/limits/PROMISE");
            var procedure = item.procedure();
            var waits = procedure != null
                    && (procedure.opinions() != null || procedure.special() != null || procedure.preReview() != null);
            found.unless(!waits, Check.ON_THE_SPOT_AT_ONCE, "/procedure");
        }
    }

    private static boolean isOneDay(TimeLimit<Text> promise) {
        return promise.amount() <= 1 && promise.unit() != Unit.MONTHS;
    }

    private static void permit(Item item, Found found) {
        found.unless(item.faqs() != null && !item.faqs().isEmpty(), Check.PERMIT_FAQ, "/faqs");
        List<Step<Text>> steps =
                item.procedure() == null ? List.of() : item.procedure().steps();
        var kinds = steps.stream().map(Step::kind).toList();
        Arrays.stream(StepKind.values())
                .filter(kind -> !kinds.contains(kind))
                .forEach(kind -> found.add(Check.PERMIT_STEPS, "/procedure/steps", kind));
    }

    private static void procedure(Item item, Procedure<Text> procedure, Found found) {
        found.codes(procedure.steps(), "/procedure/steps", Step::code);
        found.codes(procedure.opinions(), "/procedure/opinions", Opinion::code);
        StepRules.check(procedure.steps(), item.handlingType(), found);
        List<Opinion<Text>> opinions = procedure.opinions() == null ? List.of() : procedure.opinions();
        for (var at = 0; at < opinions.size(); at++) {
            opinion(item, opinions.get(at), "/procedure/opinions/" + at, found);
        }
        List<Special<Text>> special = procedure.special() == null ? List.of() : procedure.special();
        for (var at = 0; at < special.size(); at++) {
            var days = special.get(at).days();
            var where = "/procedure/special/" + at + "/days";
            found.unless(days >= 1 && days <= MOST_DAYS, Check.SPECIAL_DAYS, where, days, MOST_DAYS);
        }
        preReview(item, procedure, found);
    }

    private static void opinion(Item item, Opinion<Text> opinion, String at, Found found) {
        LimitRules.amount(opinion.limit(), at + "/limit", found);
        found.unless(!opinion.department().equals(item.department()), Check.OPINION_OWN, at + "/department");
        found.unless(
                !opinion.tacitConsent() || LimitRules.isNamed(opinion.basis()),
                Check.TACIT_CONSENT_BASIS,
                at + "/basis");
    }

    private static void preReview(Item item, Procedure<Text> procedure, Found found) {
        var level = procedure.preReview();
        if (level != null && RegionCode.isWellFormed(item.region())) {
            var own = new RegionCode(item.region()).level();
            found.unless(level.compareTo(own) > 0, Check.PRE_REVIEW_LEVEL, "/procedure/preReview", level, own);
        }
    }
}
