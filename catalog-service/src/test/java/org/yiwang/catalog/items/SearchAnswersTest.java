package org.yiwang.catalog.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.catalog.CatalogTest;
import org.yiwang.catalog.Catalogue;
import org.yiwang.catalog.reading.Words;
import org.yiwang.catalog.regions.RegionCode;
import tools.jackson.databind.json.JsonMapper;

/** A search reads only where it has to, and answers what comparing every item would. */
@CatalogTest
class SearchAnswersTest {

    /** Every item compared, the best matches first. */
    private static final String EVERY_ITEM = """
            select i.id from items i join departments d on d.id = i.department
             where i.retired_at is null
               and (cardinality(:regions) = 0
                    or i.region = any(:regions)
                       and not exists (select from items l where l.standard = i.id and l.region = any(:regions)
                                          and l.retired_at is null))
               and (i.search like all(:each) or d.search like all(:each)
                    or char_length(:text) >= 3 and word_similarity(:text, i.search) >= 0.6)
             order by case when :text in (lower(i.code), lower(i.name_zh), lower(i.name_en)) then 0
                           when lower(i.name_zh) like :beginning or lower(i.name_en) like :beginning
                                or lower(i.code) like :beginning then 1
                           when lower(i.name_zh) like :containing or lower(i.name_en) like :containing then 2
                           when i.search like all(:each) then 3
                           when d.search like all(:each) then 4
                           else 5 end, i.depth_rank, i.code, i.id
            """;

    @Autowired
    WebTestClient client;

    @Autowired
    Catalogue catalogue;

    @Autowired
    DatabaseClient database;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void imported() {
        catalogue.imported(client);
    }

    @ParameterizedTest
    @CsvSource({
        "许可, 511602000000, 7",
        "许可证 审批, 511602000000, 3",
        "食品经营许可证核发新, 511602000000, 5",
        "食品经营许可证新办, 330106000000, 1",
        "食品经营许可证新办, , 3",
        "reisdence permit, 330106001000, 2",
        "reisdence permit, , 2",
        "residence permit, 330106000000, 50",
        "市场监督, 330106000000, 1",
        "西湖区民政局, , 2",
        "33YW03000001, 330106000000, 4",
        "证, , 200",
        "婚 登, 511602000000, 2",
        "没有这样的事项, 330106000000, 2",
    })
    void pageByPageASearchGivesWhatComparingEveryItemGives(String q, @Nullable String region, int limit) {
        assertThat(paged(q, region, limit)).isEqualTo(compared(q, region));
    }

    private List<UUID> compared(String q, @Nullable String region) {
        var words = Words.of(q);
        var found = database.sql(EVERY_ITEM)
                .bind("regions", regions(region))
                .bind("text", words.text())
                .bind("each", words.each().toArray(String[]::new))
                .bind("beginning", words.beginning())
                .bind("containing", words.containing())
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .all()
                .collectList()
                .block();
        return Objects.requireNonNull(found);
    }

    private static String[] regions(@Nullable String region) {
        if (region == null) {
            return new String[0];
        }
        List<String> codes = new ArrayList<>();
        new RegionCode(region).ancestors().forEach(code -> codes.add(code.value()));
        codes.add(region);
        return codes.toArray(String[]::new);
    }

    private List<UUID> paged(String q, @Nullable String region, int limit) {
        List<UUID> found = new ArrayList<>();
        var where = "/v1/items?limit=" + limit + (region == null ? "" : "&region=" + region) + "&q={q}";
        var after = "";
        do {
            var page = json.readTree(client.get()
                    .uri(where + (after.isEmpty() ? "" : "&after=" + after), q)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .returnResult()
                    .getResponseBody());
            page.path("items")
                    .forEach(item -> found.add(UUID.fromString(item.path("id").asString())));
            after = page.path("next").asString("");
        } while (!after.isEmpty());
        return found;
    }
}
