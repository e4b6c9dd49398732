package org.yiwang.catalog.items;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.reading.Words;
import org.yiwang.catalog.regions.RegionCode;
import org.yiwang.defaults.http.BadCursor;
import org.yiwang.defaults.http.Cursor;

/** The list of items as SQL: only the conditions asked for, one keyset order. */
final class ItemListQuery {

    private static final int FUZZY_FROM = 3;

    /** Where a level below has its own version of an item, that one is offered there. */
    private static final String NEAREST = """
            i.id not in (select l.standard from items l
                          where l.standard is not null and l.region = any(:regions) and l.retired_at is null)
            """;

    /** Of each region only as many as are shown, in the order of its index: a large region is not read to its end. */
    private static final String FIRST_OF_EACH = """
            unnest(cast(:regions as text[])) as r(region) cross join lateral (
              select * from items i where i.region = r.region and %s%s
               order by depth_rank, code, id limit :limit) i""";

    private static final String AFTER = " and (i.depth_rank, i.code, i.id) > (:afterRank, :afterCode, :afterId)";

    private static final String ROWS = """
            select i.id, i.code, i.version, i.name_zh, i.name_en, i.summary_zh, i.summary_en, i.department,
                   d.name_zh as department_zh, d.name_en as department_en, i.region, i.type, i.depth,
                   i.depth_rank, i.handling_type, i.audience, i.topics, i.promise_amount, i.promise_unit,
                   i.visits, %s as score
              from %s join departments d on d.id = i.department
            """;

    /** Every word is in the item or in its department's name. */
    private static final String CONTAINED = "(i.search like all(:each) or i.department = any(array("
            + "select id from departments where search like all(:each))))";

    /** The best matches first. */
    private static final String SCORE = """
            case when :text in (lower(i.code), lower(i.name_zh), lower(i.name_en)) then 0
                 when lower(i.name_zh) like :beginning or lower(i.name_en) like :beginning
                      or lower(i.code) like :beginning then 1
                 when lower(i.name_zh) like :containing or lower(i.name_en) like :containing then 2
                 when i.search like all(:each) then 3
                 else 4 end""";

    private static final String ORDERED = " order by score, depth_rank, code, id limit :limit";

    /** What is only nearly so comes last and costs most to find: it is looked for when all else does not fill the page. */
    private static final String AND_NEARLY_SO = """
            with so as materialized (%1$s)
            select * from (
              select * from so
              union all
              %2$s and (select count(*) from so) < :limit
            ) found
            """;

    /** One region after the other, so that the index finds words and region together. */
    private static final String IN_EACH = """
            (select f.* from unnest(cast(:regions as text[])) as r(region) cross join lateral (
               select * from items i where i.region = r.region and %s offset 0) f) i""";

    private static final String NEARLY = "(not %s and :text <%% i.search)";
    private static final int NEARLY_SO = 5;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final ItemFilter filter;
    private final boolean paged;

    ItemListQuery(ItemFilter filter, @Nullable Cursor after, int limit) {
        this.filter = filter;
        narrowed();
        paged = after != null;
        if (after != null) {
            values.put("afterScore", after.number(0));
            values.put("afterRank", after.number(1));
            values.put("afterCode", code(after));
            values.put("afterId", after.uuid(3));
        }
        values.put("limit", limit);
        if (!filter.words().isEmpty()) {
            worded(filter.words());
        }
    }

    Map<String, Object> values() {
        return values;
    }

    String sql() {
        if (filter.words().isEmpty()) {
            return found("0", offered() ? first() : among("true")) + ORDERED;
        }
        var so = found(SCORE, among(offered() ? "i.region = any(:regions) and " + CONTAINED : CONTAINED)) + ORDERED;
        if (filter.words().text().length() < FUZZY_FROM) {
            return so;
        }
        var nearly = NEARLY.formatted(CONTAINED);
        var items = offered() ? IN_EACH.formatted(all(nearly)) : among(nearly);
        return AND_NEARLY_SO.formatted(so, found(String.valueOf(NEARLY_SO), items)) + ORDERED;
    }

    private boolean offered() {
        return !filter.regions().isEmpty();
    }

    private String found(String score, String items) {
        return "select * from (" + ROWS.formatted(score, items) + ") found where "
                + (paged ? "(score, depth_rank, code, id) > (:afterScore, :afterRank, :afterCode, :afterId)" : "true");
    }

    private String first() {
        return FIRST_OF_EACH.formatted(String.join(" and ", conditions), paged ? AFTER : "");
    }

    private String among(String condition) {
        return "(select * from items i where " + all(condition) + ") i";
    }

    private String all(String condition) {
        return String.join(" and ", conditions) + " and " + condition;
    }

    private static String code(Cursor after) {
        var code = after.text(2);
        if (!code.equals(Words.withoutControls(code))) {
            throw new BadCursor();
        }
        return code;
    }

    private void narrowed() {
        conditions.add("i.retired_at is null");
        if (offered()) {
            values.put("regions", filter.regions().toArray(String[]::new));
            conditions.add(NEAREST);
        }
        if (!filter.within().isEmpty()) {
            with("i.region_prefix like :within", "within", filter.within() + "%");
        }
        if (filter.adoptable()) {
            var region = new RegionCode(filter.regions().getLast());
            with("i.region <> :adopting", "adopting", region.value());
            with(":level = any(i.offered_to)", "level", region.level().name());
        }
        with("i.department = :department", "department", filter.department());
        with(":audience = any(i.audience)", "audience", name(filter.audience()));
        with(":topic = any(i.topics)", "topic", name(filter.topic()));
        with("i.depth = :depth", "depth", name(filter.depth()));
    }

    private void with(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    private void worded(Words words) {
        values.put("text", words.text());
        values.put("each", words.each().toArray(String[]::new));
        values.put("beginning", words.beginning());
        values.put("containing", words.containing());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
