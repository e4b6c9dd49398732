package org.yiwang.catalog.items;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemCodeTest {

    @ParameterizedTest
    @CsvSource({
        "511A0138000000-511602000000-000-115113010833722043-1-00, true",
        "G-000007-001-511602000000-000-115113010833722043-1-00, true",
        "1J-5100-00027-511602000000-000-11511301008778386B-1-00, true",
        "511A0138000000-511602000000-000-083372204-1-00, true",
        "512C0107400001-511602000000-000-00877868-5-1-00, false",
        "511A0077700002-510000000000-000-8282348-1-00, false",
        "511F0045400001-511602000000-000-11511301452259996u-1-00, false",
        "E-000021-001-1111111111111111, false",
        "-511602000000-000-115113010833722043-1-00, false",
        "'', false",
    })
    void anItemCodeNamesItsAreaDepartmentVersionAndSub(String code, boolean conforms) {
        assertThat(ItemCode.conforms(code, "511602000000")).isEqualTo(conforms);
    }
}
