package org.yiwang.cases.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiwang.cases.vault.Vault;

class TrackingCodeTest {

    private static final String KEK = Base64.getEncoder().encodeToString(new byte[32]);

    private final Vault vault = new Vault("first", Map.of("first", KEK), 100);

    @Test
    void aCaseHasTheSameCodeEachTimeAndAnotherCaseAnother() {
        var seen = new HashSet<String>();
        for (var i = 0; i < 1000; i++) {
            var id = UUID.randomUUID();
            var wrapped = vault.create(id);
            var code = TrackingCode.of(vault.unwrap(id, wrapped));
            vault.forget(id);
            assertThat(TrackingCode.of(vault.unwrap(id, wrapped))).isEqualTo(code);
            assertThat(code.text()).matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}");
            assertThat(code.text()).matches(TrackingCode.TYPED);
            seen.add(code.text());
        }
        assertThat(seen).hasSize(1000);
    }

    @Test
    void itHasFiftyBits() {
        var none = TrackingCode.of(new byte[8]);
        assertThat(none.text()).isEqualTo("00000-00000");
        for (var bit = 0; bit < 50; bit++) {
            var derived = new byte[8];
            derived[7 - bit / 8] = (byte) (1 << bit % 8);
            assertThat(TrackingCode.of(derived)).as("bit %d", bit).isNotEqualTo(none);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "7KQ2M-4XV1A, true",
        "7kq2m4xv1a, true",
        "' 7KQ2M 4XVLA ', true",
        "7KQ2M-4XVIA, true",
        "7KQ2M-4XV1B, false",
        "7KQ2M-4XV1, false",
        "'', false"
    })
    void whatLooksAlikeCountsAsTheSame(String typed, boolean same) {
        assertThat(new TrackingCode("7KQ2M-4XV1A").isTypedAs(typed)).isEqualTo(same);
    }
}
