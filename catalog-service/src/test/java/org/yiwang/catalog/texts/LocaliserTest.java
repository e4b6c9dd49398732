package org.yiwang.catalog.texts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiwang.defaults.http.Language;
import tools.jackson.databind.json.JsonMapper;

class LocaliserTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":{\"zh-CN\":\"甲\",\"en\":\"A\"}} | EN | {\"a\":\"A\"}",
                "[{\"zh-CN\":\"甲\",\"en\":\"A\"}] | ZH_CN | [\"甲\"]",
                "{\"zh-CN\":\"甲\",\"en\":null} | EN | \"甲\"",
                "{\"zh-CN\":\"甲\"} | EN | {\"zh-CN\":\"甲\"}",
                "{\"zh-CN\":{},\"en\":\"A\"} | EN | {\"zh-CN\":{},\"en\":\"A\"}",
                "{\"zh-CN\":\"甲\",\"en\":\"A\",\"de\":\"A\"} | EN | {\"zh-CN\":\"甲\",\"en\":\"A\",\"de\":\"A\"}",
                "{\"b\":1,\"a\":[true,null]} | EN | {\"b\":1,\"a\":[true,null]}",
            })
    void everyTextBecomesOneString(String document, Language language, String localised) {
        assertThat(Localiser.localised(JSON.readTree(document), language)).hasToString(localised);
    }
}
