package org.yiwang.local.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodeTest {
    /** RFC 6238, appendix B, its last six digits. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "20000000000, 353130"})
    void theCodesAreThoseOfTheStandard(long second, String code) {
        var secret = new Base32().encodeAsString("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
        assertThat(new OneTimeCode(secret).at(Instant.ofEpochSecond(second))).isEqualTo(code);
    }
}
