package org.yiwang.catalog.lifeevents;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiwang.catalog.items.CurrentItem;
import org.yiwang.catalog.items.Item;
import org.yiwang.catalog.texts.Text;
import org.yiwang.defaults.problems.FieldError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MergedTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final UUID BIRTH = UUID.fromString("0199f000-0000-7000-8000-00000000e001");
    private static final UUID HOUSEHOLD = UUID.fromString("0199f000-0000-7000-8000-00000000e002");
    private static final UUID CARD = UUID.fromString("0199f000-0000-7000-8000-00000000e003");

    private static final Map<UUID, CurrentItem> ITEMS = items();

    private static final String EVENT = """
            {'id': '0199f000-0000-7000-8000-00000000e000', 'code': 'birth', 'name': {'zh-CN': '出生', 'en': 'Birth'},
             'summary': {'zh-CN': '出生', 'en': 'Birth'}, 'department': '0199f000-0000-7000-8000-000000000101',
             'region': '330106000000', 'audience': ['PERSON'],
             'parts': [{'code': 'card', 'item': '0199f000-0000-7000-8000-00000000e003', 'after': [{'part': 'household', 'fields': ['householdNumber'], 'materials': ['booklet']}],
                        'when': {'situation': 'wants-card', 'choices': ['yes']}},
                       {'code': 'household', 'item': '0199f000-0000-7000-8000-00000000e002', 'after': [{'part': 'birth', 'materials': ['certificate']}]},
                       {'code': 'birth', 'item': '0199f000-0000-7000-8000-00000000e001'}],
             'situations': [{'code': 'wants-card', 'question': {'zh-CN': '要卡？', 'en': 'A card?'}, 'choices': [
               {'code': 'yes', 'label': {'zh-CN': '要', 'en': 'Yes'}}, {'code': 'no', 'label': {'zh-CN': '不要', 'en': 'No'}}]}],
             'fields': {'childName': [{'part': 'birth', 'name': 'babyName'}, {'part': 'household', 'name': 'childName'}]},
             'materials': {'identity': [{'part': 'birth', 'name': 'mother-id'}, {'part': 'household', 'name': 'id-card'}]}}
            """;

    @Test
    void aFieldIsAskedOnceForAllPartsAndWhatAnotherPartAnswersNotAtAll() {
        var form = checklist(Map.of()).form();

        assertThat(names(form)).containsExactly("childName", "mobile", "address", "household_mobile", "cardBank");
        assertThat(form.path("properties").path("childName").path("x-for"))
                .isEqualTo(json("['birth.babyName', 'household.childName']"));
        assertThat(form.path("properties").path("mobile").path("x-for"))
                .isEqualTo(json("['birth.mobile', 'card.mobile']"));
        assertThat(form.path("required")).isEqualTo(json("['childName', 'mobile', 'address', 'cardBank']"));
    }

    @Test
    void conditionsHoldUnderTheNewNamesUnlessTheySpeakOfWhatIsNotAsked() {
        var rules = checklist(Map.of()).form().path("allOf");

        assertThat(rules.size()).isEqualTo(1);
        assertThat(rules.get(0).at("/if/properties").propertyNames()).containsExactly("childName");
        assertThat(rules.get(0).at("/then/required")).isEqualTo(json("['household_mobile']"));
    }

    @Test
    void aMaterialIsGivenOnceAndWhatAnotherPartIssuesNotAtAll() {
        var materials = checklist(Map.of()).materials();

        assertThat(materials.stream().map(once -> once.material().code()))
                .containsExactly("identity", "photo", "card-photo");
        var identity = materials.getFirst();
        assertThat(identity.places())
                .containsExactly(
                        new LifeEvent.Place("birth", "mother-id"), new LifeEvent.Place("household", "id-card"));
        assertThat(identity.material().required()).isTrue();
        assertThat(identity.material().formats()).containsExactly("image/png");
        assertThat(identity.material().maxBytes()).isEqualTo(100);
    }

    @Test
    void theSituationsChosenDecideWhichPartsAndMaterialsApply() {
        var without = checklist(Map.of("wants-card", "no", "place", "home"));

        assertThat(without.stages()).containsExactly(List.of("birth"), List.of("household"));
        assertThat(names(without.form())).doesNotContain("cardBank");
        assertThat(without.situations()).isEmpty();
        assertThat(without.materials().stream().map(once -> once.material().code()))
                .containsExactly("identity");
        assertThat(checklist(Map.of()).situations().stream().map(question -> question.code()))
                .containsExactly("wants-card", "place");
    }

    @Test
    void partsFollowTheirOrderAndFeesAreSummedButKeptApart() {
        var checklist = checklist(Map.of());

        assertThat(checklist.stages()).containsExactly(List.of("birth"), List.of("household"), List.of("card"));
        assertThat(checklist.fees().stream()
                        .collect(Collectors.toMap(
                                fee -> fee.part(),
                                fee -> requireNonNull(fee.items().getFirst().amount())
                                        .amount())))
                .isEqualTo(Map.of("household", "5.50", "card", "20.00"));
        assertThat(requireNonNull(checklist.total()).amount()).isEqualTo("25.50");
        assertThat(checklist.visits()).isEqualTo(1);
        assertThat(checklist.parts().getLast().after()).containsExactly("household");
    }

    @Test
    void aCircleIsRefusedAndNamed() {
        var round = EVENT.replace("'part': 'birth', 'materials': ['certificate']", "'part': 'card'");
        var flaws = Definition.flaws(event(round), ITEMS);

        assertThat(flaws).singleElement().satisfies(flaw -> {
            assertThat(flaw.code()).isEqualTo("life-event-circle");
            assertThat(flaw.args().getFirst()).isEqualTo("card → household → card");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`'fields': ['householdNumber']`| `'fields': ['nothing']`    | /parts/0/after/0/fields unknown-field",
                "`'materials': ['booklet']`     | `'materials': ['nothing']` | /parts/0/after/0/materials unknown-material",
                "`'part': 'birth', 'materials'` | `'part': 'nobody', 'materials'` | /parts/1/after/0/part unknown-part",
                "`'choices': ['yes']`           | `'choices': ['maybe']`     | /parts/0/when/choices unknown-choice",
                "`'situation': 'wants-card'`    | `'situation': 'weather'`   | /parts/0/when/situation unknown-situation",
                "`'name': 'babyName'`           | `'name': 'nobody'`         | /fields/childName/0/name unknown-field",
                "`'part': 'birth', 'name': 'mother-id'` | `'part': 'x', 'name': 'mother-id'` | /materials/identity/0/part unknown-part",
                "`00000000e001'}`               | `00000000e009'}`           | /parts/2/item unknown-item",
                "`'code': 'household', 'item'`  | `'code': 'birth', 'item'`  | /parts/2/code not-unique",
            })
    void whatIsWrongIsNamed(String from, String to, String expected) {
        var flaws = Definition.flaws(event(EVENT.replace(from, to)), ITEMS);

        assertThat(flaws.stream().map(MergedTest::said)).contains(expected);
    }

    @Test
    void aSoundDefinitionHasNoFlaws() {
        assertThat(Definition.flaws(event(EVENT), ITEMS)).isEmpty();
    }

    private static Checklist<Text> checklist(Map<String, String> chosen) {
        return Merged.of(event(EVENT), ITEMS, chosen);
    }

    private static String said(FieldError flaw) {
        return flaw.pointer() + " " + flaw.code();
    }

    private static List<String> names(JsonNode form) {
        return List.copyOf(form.path("properties").propertyNames());
    }

    private static LifeEvent event(String text) {
        return JSON.readValue(text.replace('\'', '"'), LifeEvent.class);
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }

    private static Map<UUID, CurrentItem> items() {
        Map<UUID, CurrentItem> items = new LinkedHashMap<>();
        add(items, BIRTH, """
                'materials': [{'code': 'mother-id', 'name': {'zh-CN': '证', 'en': 'ID'}, 'required': false, 'sources': ['UPLOAD'], 'formats': ['image/png', 'image/jpeg'], 'maxBytes': 100},
                  {'code': 'photo', 'name': {'zh-CN': '照', 'en': 'photo'}, 'required': true, 'sources': ['UPLOAD'], 'formats': ['image/png'], 'maxBytes': 100, 'when': {'situation': 'place', 'choices': ['hospital']}}],
                'situations': [{'code': 'place', 'question': {'zh-CN': '哪里', 'en': 'Where?'}, 'choices': [{'code': 'home', 'label': {'zh-CN': '家', 'en': 'home'}}, {'code': 'hospital', 'label': {'zh-CN': '院', 'en': 'hospital'}}]}],
                'form': {'type': 'object', 'required': ['babyName', 'mobile'], 'x-order': ['babyName', 'mobile'], 'properties': {
                  'babyName': {'type': 'string', 'title': {'zh-CN': '名', 'en': 'Name'}, 'maxLength': 50}, 'mobile': {'type': 'string', 'pattern': '^1[0-9]{10}$'}}}
                """);
        add(items, HOUSEHOLD, """
                'visits': {'count': 1, 'reason': {'zh-CN': '核', 'en': 'check'}},
                'fee': {'charged': true, 'items': [{'name': {'zh-CN': '工本', 'en': 'booklet'}, 'standard': {'zh-CN': '册', 'en': 'each'}, 'basis': {'zh-CN': '法', 'en': 'law'}, 'amount': {'amount': '5.50', 'currency': 'CNY'}}]},
                'materials': [{'code': 'id-card', 'name': {'zh-CN': '证', 'en': 'ID'}, 'required': true, 'sources': ['UPLOAD'], 'formats': ['image/png'], 'maxBytes': 200},
                  {'code': 'certificate', 'name': {'zh-CN': '医', 'en': 'cert'}, 'required': true, 'sources': ['UPLOAD'], 'formats': ['image/png'], 'maxBytes': 200}],
                'form': {'type': 'object', 'required': ['childName', 'address'], 'x-order': ['childName', 'address', 'mobile'], 'properties': {
                  'address': {'type': 'string'}, 'childName': {'type': 'string', 'title': {'zh-CN': '姓名', 'en': 'Full name'}, 'maxLength': 50}, 'mobile': {'type': 'string', 'maxLength': 20}},
                  'if': {'properties': {'childName': {'const': 'x'}}, 'required': ['childName']}, 'then': {'required': ['mobile']}}
                """);
        add(items, CARD, """
                'fee': {'charged': true, 'items': [{'name': {'zh-CN': '卡', 'en': 'card'}, 'standard': {'zh-CN': '张', 'en': 'each'}, 'basis': {'zh-CN': '法', 'en': 'law'}, 'amount': {'amount': '20.00', 'currency': 'CNY'}}]},
                'materials': [{'code': 'booklet', 'name': {'zh-CN': '簿', 'en': 'booklet'}, 'required': true, 'sources': ['UPLOAD'], 'formats': ['image/png'], 'maxBytes': 200},
                  {'code': 'photo', 'name': {'zh-CN': '照', 'en': 'photo'}, 'required': true, 'sources': ['UPLOAD'], 'formats': ['image/jpeg'], 'maxBytes': 200}],
                'form': {'type': 'object', 'required': ['householdNumber', 'cardBank'], 'x-order': ['householdNumber', 'cardBank', 'mobile'], 'properties': {
                  'householdNumber': {'type': 'string'}, 'cardBank': {'type': 'string'}, 'mobile': {'type': 'string', 'pattern': '^1[0-9]{10}$', 'title': {'zh-CN': '机', 'en': 'phone'}}},
                  'if': {'properties': {'householdNumber': {'const': 'x'}}}, 'then': {'required': ['mobile']}}
                """);
        return items;
    }

    private static void add(Map<UUID, CurrentItem> items, UUID id, String rest) {
        var item = JSON.readValue("""
                {'id': '%s', 'code': 'c', 'name': {'zh-CN': '名', 'en': 'name'}, 'department': '0199f000-0000-7000-8000-000000000101',
                 'region': '330106000000', 'depth': 'ONLINE', %s}
                """.formatted(id, rest).replace('\'', '"'), Item.class);
        items.put(id, new CurrentItem(1, 1, null, item));
    }
}
