package org.yiwang.catalog.departments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditCodeTest {

    @ParameterizedTest
    @CsvSource({
        "11511301008778183N, NONE",
        "115113010087783353, NONE",
        "11511301452259996U, NONE",
        "11511301452259996u, CHECKSUM",
        "11511301008778183M, CHECKSUM",
        "1151130100877818IN, CHECKSUM",
        "083372204, LENGTH",
        "4588062259066118144, LENGTH",
        "'', LENGTH",
    })
    void aCreditCodeHas18CharactersWithAChecksum(String code, CreditCode.Flaw flaw) {
        assertThat(CreditCode.flawOf(code)).isEqualTo(flaw);
    }
}
