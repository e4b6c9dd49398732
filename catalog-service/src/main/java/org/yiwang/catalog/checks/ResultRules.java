package org.yiwang.catalog.checks;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.yiwang.catalog.items.Depth;
import org.yiwang.catalog.items.Elements.Result;
import org.yiwang.catalog.items.Elements.ResultType;
import org.yiwang.catalog.items.Item;
import org.yiwang.catalog.texts.Characters;
import org.yiwang.catalog.texts.Text;

/** What is issued: of the type its name fixes, with a way to the applicant and a sample. */
final class ResultRules {

    private ResultRules() {}

    static void check(Item item, Found found) {
        var result = item.result();
        if (result == null) {
            return;
        }
        type(result, found);
        found.unless(!result.delivery().isEmpty(), Check.RESULT_DELIVERY, "/result/delivery");
        if (result.template() != null) {
            found.unless(
                    Characters.isCode(result.template()), Check.CODE_FORMAT, "/result/template", result.template());
        }
        if (item.depth() == Depth.ONLINE) {
            found.unless(result.sample() != null, Check.RESULT_SAMPLE, "/result/sample");
        }
    }

    private static void type(Result<Text> result, Found found) {
        var fixed = fixedBy(
                result.name().in(org.yiwang.defaults.http.Language.ZH_CN).strip());
        if (!fixed.contains(result.type())) {
            var types = fixed.stream().map(ResultType::name).collect(Collectors.joining("|"));
            found.add(
                    Check.RESULT_TYPE,
                    "/result/type",
                    result.type(),
                    result.name().zh(),
                    types);
        }
    }

    private static Set<ResultType> fixedBy(String name) {
        if (name.endsWith("许可证")) {
            return EnumSet.of(ResultType.LICENCE);
        }
        if (name.endsWith("证")) {
            return EnumSet.of(ResultType.LICENCE, ResultType.CERTIFICATE);
        }
        return name.endsWith("文") || name.endsWith("批复")
                ? EnumSet.of(ResultType.APPROVAL)
                : EnumSet.allOf(ResultType.class);
    }
}
