package org.yiwang.catalog.exchange;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.items.Depth;
import org.yiwang.catalog.items.Elements;
import org.yiwang.catalog.items.Item;
import org.yiwang.catalog.items.LimitKind;
import org.yiwang.catalog.texts.Text;

/**
 * An item under the names of the national exchange (政务服务事项基本信息), in Chinese. Types are the exchange's numbers; where
 * it has other numbers the API's words stand. {@code area_code}, {@code dept_area_code} and {@code definition} are ours: the
 * last holds all that the others cannot.
 */
public final class NationalRow {

    public static final String TASK_CODE = "task_code";
    public static final String DEFINITION = "definition";
    public static final String DEPT_CODE = "dept_code";
    public static final String DEPT_AREA_CODE = "dept_area_code";

    private static final String TASK_VERSION = "task_version";
    private static final String FORMULA = "=+-@'";
    private static final String BETWEEN = "；";

    private static final Map<String, Function<Item, @Nullable Object>> ELEMENTS = elements();

    /** All names, in the order in which they are written. */
    public static final List<String> NAMES = Stream.concat(
                    ELEMENTS.keySet().stream(), Stream.of(TASK_VERSION, DEPT_CODE, DEPT_AREA_CODE, DEFINITION))
            .toList();

    private NationalRow() {}

    /** What an item says under the exchange's names; what it does not say is empty. */
    public static Map<String, String> of(Item item) {
        Map<String, String> row = new LinkedHashMap<>();
        ELEMENTS.forEach((name, element) -> {
            var value = element.apply(item);
            row.put(name, value == null ? "" : value.toString());
        });
        return row;
    }

    /** A text that no spreadsheet takes for a formula. */
    static String quoted(String text) {
        return isFormula(text, 0) ? "'" + text : text;
    }

    /** The text that was {@link #quoted}. */
    public static String unquoted(String text) {
        return text.startsWith("'") && isFormula(text, 1) ? text.substring(1) : text;
    }

    private static boolean isFormula(String text, int at) {
        return text.length() > at && FORMULA.indexOf(text.charAt(at)) >= 0;
    }

    static Map<String, String> of(ExportedItem exported) {
        var row = of(exported.item());
        row.put(TASK_VERSION, Long.toString(exported.version()));
        row.put(DEPT_CODE, exported.departmentCode());
        row.put(DEPT_AREA_CODE, exported.departmentRegion());
        return row;
    }

    private static Map<String, Function<Item, @Nullable Object>> elements() {
        Map<String, Function<Item, @Nullable Object>> all = new LinkedHashMap<>();
        all.put("catalog_code", Item::powerListEntry);
        all.put(TASK_CODE, Item::code);
        all.put("task_name", item -> item.name().zh());
        all.put("task_type", item -> item.type() == null ? null : item.type().number());
        all.put("area_code", Item::region);
        all.put("dept_name", item -> chinese(item.departmentName()));
        all.put(
                "use_level",
                item -> item.exercise() == null ? null : joined(item.exercise().levels()));
        all.put("by_law", item -> each(item.legalBasis(), NationalRow::law));
        all.put("project_type", Item::handlingType);
        all.put("anticipate_day", limit(LimitKind.STATUTORY, (amount, _) -> amount));
        all.put("anticipate_type", limit(LimitKind.STATUTORY, (_, unit) -> unit));
        all.put("promise_day", limit(LimitKind.PROMISE, (amount, _) -> amount));
        all.put("promise_type", limit(LimitKind.PROMISE, (_, unit) -> unit));
        all.put(
                "handle_flow",
                item -> item.procedure() == null ? null : steps(item.procedure().steps()));
        all.put("special_procedure", item -> item.procedure() == null ? null : specials(item.procedure()));
        all.put("server_type", item -> joined(item.audience()));
        all.put(
                "limit_scene_num",
                item -> item.visits() == null ? null : item.visits().count());
        all.put("is_fee", item -> item.fee() == null ? null : item.fee().charged());
        all.put(
                "fee_basis",
                item -> item.fee() == null
                        ? null
                        : each(item.fee().items(), fee -> fee.basis().zh()));
        all.put(
                "link_way",
                item -> item.contact() == null ? null : item.contact().enquiry());
        all.put(
                "supervise_way",
                item -> item.contact() == null ? null : item.contact().complaint());
        all.put("transact_addr", item -> each(item.channels(), channel -> chinese(channel.address())));
        all.put("transact_time", item -> chinese(item.hours()));
        all.put("is_online", item -> item.depth() == Depth.ONLINE);
        all.put("online_handle_depth", Item::depth);
        all.put("handle_area", Item::handlingArea);
        all.put(
                "result_type",
                item -> item.result() == null ? null : item.result().type());
        all.put(
                "result_name",
                item -> item.result() == null ? null : chinese(item.result().name()));
        return all;
    }

    private static Function<Item, @Nullable Object> limit(
            LimitKind kind, BiFunction<Integer, Elements.Unit, Object> part) {
        return item -> {
            var limit = item.limits() == null ? null : item.limits().get(kind);
            return limit == null ? null : part.apply(limit.amount(), limit.unit());
        };
    }

    private static String law(Elements.LegalBasis<Text> basis) {
        return basis.law().zh()
                + (basis.article() == null ? "" : basis.article().zh());
    }

    private static String steps(List<Elements.Step<Text>> steps) {
        return steps.stream().map(step -> step.name().zh()).collect(Collectors.joining("—"));
    }

    private static @Nullable String specials(Elements.Procedure<Text> procedure) {
        return each(procedure.special(), special -> special.kind().name());
    }

    private static @Nullable String joined(@Nullable Collection<?> values) {
        return each(values, Object::toString);
    }

    private static <T> @Nullable String each(
            @Nullable Collection<? extends T> values, Function<T, @Nullable String> text) {
        return values == null
                ? null
                : values.stream()
                        .flatMap(value -> Stream.ofNullable(text.apply(value)))
                        .collect(Collectors.joining(BETWEEN));
    }

    private static @Nullable String chinese(@Nullable Text text) {
        return text == null ? null : text.zh();
    }
}
