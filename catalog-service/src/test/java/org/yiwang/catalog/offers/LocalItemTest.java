package org.yiwang.catalog.offers;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class LocalItemTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    static final ObjectNode PROVINCE = json("""
            {'id': '0199f000-0000-7000-8000-00000000a001', 'code': 'P', 'region': '330000000000', 'name': {'zh-CN': '名', 'en': 'name'},
             'depth': 'ONLINE', 'summary': {'zh-CN': '要', 'en': 'sum'}, 'hours': {'zh-CN': '九点', 'en': 'nine'},
             'limits': {'STATUTORY': {'amount': 20, 'unit': 'WORKING_DAYS'}, 'PROMISE': {'amount': 10, 'unit': 'WORKING_DAYS'}},
             'visits': {'count': 1, 'reason': {'zh-CN': '验', 'en': 'check'}},
             'fee': {'charged': true, 'items': [{'name': {'zh-CN': '工本费', 'en': 'card'}, 'basis': 1, 'amount': {'amount': '10.00', 'currency': 'CNY'}}]},
             'result': {'type': 'LICENCE', 'delivery': ['WINDOW']},
             'channels': [{'kind': 'ONLINE'}], 'faqs': [{'question': 'q'}],
             'materials': [{'code': 'a', 'required': true, 'formats': ['x'], 'guidance': 'g'}, {'code': 'b', 'required': true, 'formats': ['x']}],
             'handlingArea': 'COUNTY',
             'offer': {'levels': ['CITY', 'COUNTY', 'TOWNSHIP'], 'fields': [{'field': 'PROMISE', 'least': 3}, {'field': 'FEE'},
               {'field': 'VISITS'}, {'field': 'CHANNELS'}, {'field': 'FAQS'}, {'field': 'DELIVERY_WAYS'}, {'field': 'MATERIALS'},
               {'field': 'HANDLING_AREA'}, {'field': 'HOURS'}]}}
            """);

    static final ObjectNode CITY = LocalItem.made(PROVINCE, json("""
            {'id': '0199f000-0000-7000-8000-00000000a002', 'code': 'C', 'region': '330100000000',
             'adopts': {'item': '0199f000-0000-7000-8000-00000000a001', 'version': 1}}
            """), Map.of());

    @Test
    void whatIsAdoptedUnchangedIsAllowedAndComesFromAbove() {
        assertThat(LocalItem.violations(PROVINCE, CITY)).isEmpty();
        assertThat(LocalItem.provenance(PROVINCE, CITY).values())
                .allMatch(origin -> origin.region().equals("330000000000"));
        assertThat(CITY.has("offer")).isFalse();
        assertThat(CITY.path("code").asString()).isEqualTo("C");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/limits/PROMISE  | {'amount': 5, 'unit': 'WORKING_DAYS'}  | ``",
                "/limits/PROMISE  | {'amount': 11, 'unit': 'WORKING_DAYS'} | /limits/PROMISE OUT_OF_BOUNDS",
                "/limits/PROMISE  | {'amount': 2, 'unit': 'WORKING_DAYS'}  | /limits/PROMISE OUT_OF_BOUNDS",
                "/limits/PROMISE  | {'amount': 5, 'unit': 'CALENDAR_DAYS'} | /limits/PROMISE OUT_OF_BOUNDS",
                "/limits/STATUTORY| {'amount': 15, 'unit': 'WORKING_DAYS'} | /limits CLOSED",
                "/fee             | {'charged': false}                     | ``",
                "/fee             | {'charged': true, 'items': [{'name': {'zh-CN': '工本费', 'en': 'card'}, 'basis': 1, 'amount': {'amount': '8.00', 'currency': 'CNY'}}]}  | ``",
                "/fee             | {'charged': true, 'items': [{'name': {'zh-CN': '工本费', 'en': 'card'}, 'basis': 1, 'amount': {'amount': '12.00', 'currency': 'CNY'}}]} | /fee OUT_OF_BOUNDS",
                "/fee             | {'charged': true, 'items': [{'name': {'zh-CN': '加急', 'en': 'fast'}, 'basis': 1, 'amount': {'amount': '1.00', 'currency': 'CNY'}}]}   | /fee OUT_OF_BOUNDS",
                "/fee             | {'charged': true, 'items': [{'name': {'zh-CN': '工本费', 'en': 'card'}, 'basis': 1, 'amount': {'amount': 'free', 'currency': 'CNY'}}]} | /fee OUT_OF_BOUNDS",
                "/offer           | {}                                     | ``",
                "/visits          | {'count': 0}                           | ``",
                "/visits          | {'count': 2}                           | /visits OUT_OF_BOUNDS",
                "/channels        | [{'kind': 'ONLINE'}, {'kind': 'WINDOW'}] | ``",
                "/channels        | [{'kind': 'WINDOW'}]                   | /channels OUT_OF_BOUNDS",
                "/result/delivery | ['WINDOW', 'POST']                     | ``",
                "/result/type     | 'CERTIFICATE'                          | /result CLOSED",
                "/materials       | [{'code': 'a', 'required': false, 'formats': ['x'], 'guidance': 'local'}] | ``",
                "/materials       | [{'code': 'a', 'required': true, 'formats': ['x', 'y']}] | /materials OUT_OF_BOUNDS",
                "/materials       | [{'code': 'c', 'required': false, 'formats': ['x']}]     | /materials OUT_OF_BOUNDS",
                "/handlingArea    | 'PROVINCE'                             | ``",
                "/handlingArea    | 'VILLAGE'                              | /handlingArea OUT_OF_BOUNDS",
                "/hours           | {'zh-CN': '八点', 'en': 'eight'}       | ``",
                "/summary         | {'zh-CN': '别', 'en': 'other'}         | /summary CLOSED",
                "/name            | {'zh-CN': '别', 'en': 'other'}         | /name CLOSED",
                "/remedies        | [{'kind': 'COMPLAINT'}]                | /remedies CLOSED",
                "/offer           | {'levels': ['COUNTY'], 'fields': [{'field': 'PROMISE', 'least': 5}]} | ``",
                "/offer           | {'levels': ['CITY'], 'fields': []}     | /offer OUT_OF_BOUNDS",
                "/offer           | {'levels': ['VILLAGE'], 'fields': []}  | /offer OUT_OF_BOUNDS",
                "/offer           | {'levels': ['COUNTY'], 'fields': [{'field': 'PROMISE', 'least': 1}]} | /offer OUT_OF_BOUNDS",
                "/offer           | {'levels': ['COUNTY'], 'fields': [{'field': 'SUMMARY'}]} | /offer OUT_OF_BOUNDS",
            })
    void aLocalValueStaysWithinItsBounds(String pointer, String value, String expected) {
        var local = with(CITY, pointer, value);

        assertThat(LocalItem.violations(PROVINCE, local).stream()
                        .map(found -> found.pointer() + " " + found.kind())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected);
    }

    @Test
    void aLocalValueNamesItsOwnLevelAndPassesItOn() {
        var city = with(CITY, "/limits/PROMISE", "{'amount': 5, 'unit': 'WORKING_DAYS'}");
        city.set("provenance", JSON.valueToTree(LocalItem.provenance(PROVINCE, city)));
        var county = LocalItem.made(city, json("""
                {'id': '0199f000-0000-7000-8000-00000000a003', 'code': 'X', 'region': '330106000000'}
                """), Map.of(LocalField.HOURS, json("{'zh-CN': '八点', 'en': 'eight'}")));

        var provenance = LocalItem.provenance(city, county);

        assertThat(requireNonNull(provenance.get("/limits/PROMISE")).region()).isEqualTo("330100000000");
        assertThat(requireNonNull(provenance.get("/hours")).region()).isEqualTo("330106000000");
        assertThat(requireNonNull(provenance.get("/name")).region()).isEqualTo("330000000000");
    }

    @Test
    void aNewUpperVersionKeepsWhatStillFitsAndNamesWhatDoesNot() {
        var local = with(
                with(CITY, "/limits/PROMISE", "{'amount': 5, 'unit': 'WORKING_DAYS'}"),
                "/hours",
                "{'zh-CN': '八点', 'en': 'eight'}");
        var now = with(
                with(PROVINCE, "/limits/PROMISE", "{'amount': 4, 'unit': 'WORKING_DAYS'}"),
                "/summary",
                "{'zh-CN': '新', 'en': 'new'}");

        var rebased = Rebased.of(PROVINCE, now, 2, local);

        assertThat(rebased.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.pointer()).isEqualTo("/limits/PROMISE");
            assertThat(conflict.upper().path("amount").asInt()).isEqualTo(4);
            assertThat(conflict.local().path("amount").asInt()).isEqualTo(5);
        });
        assertThat(rebased.content().path("hours").path("en").asString()).isEqualTo("eight");
        assertThat(rebased.content().path("summary").path("en").asString()).isEqualTo("new");
        assertThat(rebased.content().path("adopts").path("version").asInt()).isEqualTo(2);
        assertThat(LocalItem.violations(now, rebased.content())).isEmpty();
    }

    @Test
    void whatWasAddedAndLeftOutHereStaysSo() {
        var local = with(
                with(CITY, "/channels", "[{'kind': 'ONLINE'}, {'kind': 'WINDOW'}]"),
                "/materials",
                "[{'code': 'a', 'required': true, 'formats': ['x'], 'guidance': 'local'}]");
        var now = with(
                with(PROVINCE, "/channels", "[{'kind': 'ONLINE'}, {'kind': 'PHONE'}]"),
                "/materials",
                "[{'code': 'a', 'required': true, 'formats': ['y'], 'guidance': 'g'}, {'code': 'b', 'required': true, 'formats': ['x']}, {'code': 'c', 'required': true, 'formats': ['x']}]");

        var rebased = Rebased.of(PROVINCE, now, 2, local);

        assertThat(rebased.conflicts()).isEmpty();
        assertThat(rebased.content().path("channels"))
                .isEqualTo(json("{'c': [{'kind': 'ONLINE'}, {'kind': 'PHONE'}, {'kind': 'WINDOW'}]}")
                        .path("c"));
        assertThat(rebased.content().path("materials"))
                .isEqualTo(
                        json("{'c': [{'code': 'a', 'required': true, 'formats': ['y'], 'guidance': 'local'}, {'code': 'c', 'required': true, 'formats': ['x']}]}")
                                .path("c"));
    }

    @Test
    void whatIsNotLeftOpenAnyMoreIsAConflict() {
        var local = with(CITY, "/hours", "{'zh-CN': '八点', 'en': 'eight'}");
        local.set("offer", json("{'levels': ['COUNTY'], 'fields': [{'field': 'HOURS'}]}"));
        var now = with(PROVINCE, "/offer", "{'levels': ['CITY', 'COUNTY'], 'fields': [{'field': 'PROMISE'}]}");

        var rebased = Rebased.of(PROVINCE, now, 2, local);

        assertThat(rebased.conflicts().stream().map(found -> found.pointer() + " " + found.kind()))
                .containsExactlyInAnyOrder("/hours CLOSED", "/offer OUT_OF_BOUNDS");
        assertThat(LocalItem.violations(now, rebased.content())).isEmpty();
    }

    static ObjectNode with(ObjectNode item, String pointer, String value) {
        var copy = item.deepCopy();
        var steps = pointer.substring(1).split("/");
        ObjectNode into = copy;
        for (int i = 0; i < steps.length - 1; i++) {
            into = (ObjectNode) into.path(steps[i]);
        }
        JsonNode read = JSON.readTree(value.replace('\'', '"'));
        into.set(steps[steps.length - 1], read);
        return copy;
    }

    static ObjectNode json(String text) {
        return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
    }
}
