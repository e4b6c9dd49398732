package org.yiwang.cases.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiwang.cases.items.ItemVersion;
import org.yiwang.defaults.problems.FieldError;
import tools.jackson.databind.json.JsonMapper;

class FormsTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Forms forms = new Forms();
    private final ItemVersion item =
            ItemVersion.read(JSON.readTree("""
            {"id":"%s","version":1,"department":"%s","form":{"$schema":"https://json-schema.org/draft/2020-12/schema",
             "type":"object","additionalProperties":false,"required":["shopName","idNumber"],
             "properties":{"shopName":{"type":"string","title":{"zh-CN":"字号","en":"Shop name"},"minLength":2,"maxLength":5},
              "idNumber":{"type":"string","x-sensitive":true,"pattern":"^[0-9]{17}[0-9X]$"},
              "staff":{"type":"integer","minimum":1,"maximum":9},"born":{"type":"string","format":"date"},
              "kind":{"oneOf":[{"const":"A","title":{"zh-CN":"甲","en":"A"}},{"const":"B"}]},
              "partners":{"type":"array","minItems":1,"items":{"type":"object","required":["name"]}}},
             "dependentRequired":{"partners":["staff"]}}}
            """.formatted(UUID.randomUUID(), UUID.randomUUID())));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                          | /form/shopName required, /form/idNumber required",
                "{\"shopName\":\"小梅\",\"idNumber\":\"33010619900101123X\"} | ``",
                "{\"shopName\":1,\"idNumber\":\"x\"}                         | /form/shopName form.type, /form/idNumber pattern",
                "{\"shopName\":\"小梅面馆很长\",\"idNumber\":\"33010619900101123X\",\"staff\":0} | /form/shopName form.max-length, /form/staff min",
                "{\"shopName\":\"小梅\",\"idNumber\":\"33010619900101123X\",\"kind\":\"C\"}  | /form/kind form.choice",
                "{\"shopName\":\"小梅\",\"idNumber\":\"33010619900101123X\",\"a/b\":1}       | /form/a~1b unknown",
                "{\"shopName\":\"小梅\",\"idNumber\":\"33010619900101123X\",\"born\":\"x\"}  | /form/born pattern",
                "{\"shopName\":\"小梅\",\"idNumber\":\"33010619900101123X\",\"staff\":1,\"partners\":[{}]} | /form/partners/0/name required",
                "{\"shopName\":\"小梅\",\"idNumber\":\"33010619900101123X\",\"staff\":1,\"partners\":[]} | /form/partners required",
                "{\"shopName\":\"小梅\",\"idNumber\":\"33010619900101123X\",\"partners\":[{\"name\":\"\"}]} | /form/staff required",
            })
    void everyWrongAnswerIsNamedAtOnce(String form, String errors) {
        assertThat(said(forms.errors(item, JSON.readTree(form)))).containsExactlyInAnyOrderElementsOf(split(errors));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                        | ``",
                "{\"shopName\":\"小\"}     | ``",
                "{\"idNumber\":\"3301\",\"born\":\"2026\",\"kind\":\"C\",\"staff\":0} | ``",
                "{\"shopName\":1}          | /form/shopName form.type",
                "{\"shop\":\"小梅\"}       | /form/shop unknown",
                "{\"shopName\":\"a\\u0000b\"}   | /form/shopName form.characters",
                "{\"shopName\":\"\\ud83d\"}     | /form/shopName form.characters",
                "{\"shopName\":\"\\ud83d\\ude00\"} | ``",
                "{\"shopName\":\"a\\tb\"}       | ``",
                "{\"partners\":[{\"name\":\"\\u0007\"}]} | /form/partners/0/name form.characters",
            })
    void anUnfinishedDraftMayLackAnswersButNotHaveWrongOnes(String form, String errors) {
        assertThat(said(forms.draftErrors(item, JSON.readTree(form))))
                .containsExactlyInAnyOrderElementsOf(split(errors));
    }

    private static List<String> said(List<FieldError> errors) {
        return errors.stream()
                .map(error -> error.pointer() + " " + error.code())
                .toList();
    }

    private static List<String> split(String errors) {
        return errors.isEmpty() ? List.of() : List.of(errors.split(", "));
    }
}
