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

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final String score;
    private final boolean paged;
    private final boolean byRegion;

    ItemListQuery(ItemFilter filter, @Nullable Cursor after, int limit) {
        byRegion = !filter.regions().isEmpty() && filter.words().isEmpty();
        narrowed(filter);
        score = filter.words().isEmpty() ? "0" : matched(filter);
        paged = after != null;
        if (after != null) {
            values.put("afterScore", after.number(0));
            values.put("afterRank", after.number(1));
            values.put("afterCode", code(after));
            values.put("afterId", after.uuid(3));
        }
        values.put("limit", limit);
    }

    Map<String, Object> values() {
        return values;
    }

    String sql() {
        return """
                select * from (
                  select i.id, i.code, i.version, i.name_zh, i.name_en, i.summary_zh, i.summary_en, i.department,
                         d.name_zh as department_zh, d.name_en as department_en, i.region, i.type, i.depth,
                         i.depth_rank, i.handling_type, i.audience, i.topics, i.promise_amount, i.promise_unit,
                         i.visits, %s as score
                  from %s join departments d on d.id = i.department
                ) found
                %s
                order by score, depth_rank, code, id
                limit :limit
                """.formatted(
                score,
                items(),
                paged ? "where (score, depth_rank, code, id) > (:afterScore, :afterRank, :afterCode, :afterId)" : "");
    }

    private String items() {
        var all = String.join(" and ", conditions);
        return byRegion
                ? FIRST_OF_EACH.formatted(all, paged ? AFTER : "")
                : "(select * from items i where %s) i".formatted(all);
    }

    private static String code(Cursor after) {
        var code = after.text(2);
        if (!code.equals(Words.withoutControls(code))) {
            throw new BadCursor();
        }
        return code;
    }

    private void narrowed(ItemFilter filter) {
        conditions.add("i.retired_at is null");
        if (!filter.regions().isEmpty()) {
            values.put("regions", filter.regions().toArray(String[]::new));
            if (!byRegion) {
                conditions.add("i.region = any(:regions)");
            }
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

    /** Every word is in the item or in its department's name, or all together nearly so; best matches first. */
    private String matched(ItemFilter filter) {
        var words = filter.words();
        values.put("text", words.text());
        values.put("each", words.each().toArray(String[]::new));
        values.put("beginning", words.beginning());
        values.put("containing", words.containing());
        var contained = "(i.search like all(:each) or i.department = any(array("
                + "select id from departments where search like all(:each))))";
        var fuzzy = words.text().length() < FUZZY_FROM ? "" : " or :text <% i.search";
        conditions.add("(" + contained + fuzzy + ")");
        return """
                case when :text in (lower(i.code), lower(i.name_zh), lower(i.name_en)) then 0
                     when lower(i.name_zh) like :beginning or lower(i.name_en) like :beginning
                          or lower(i.code) like :beginning then 1
                     when lower(i.name_zh) like :containing or lower(i.name_en) like :containing then 2
                     when i.search like all(:each) then 3
                     when d.search like all(:each) then 4
                     else 5 end""";
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
