package org.yiwang.local.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    @ParameterizedTest
    @ValueSource(strings = {"case-kek", "identity-kek", "identity-hash-key"})
    void aLocalKeyHasThirtyTwoBytesAndSaysThatItIsLocal(String owner) {
        var key = Base64.getDecoder().decode(Secrets.key(owner));
        assertThat(key).hasSize(32);
        assertThat(new String(key, StandardCharsets.US_ASCII)).startsWith("local-only-" + owner);
    }

    @Test
    void theKeyOfTheTrailIsNamedAsLocalSoThatProductionRefusesIt() {
        assertThat(TrailKey.LOCAL)
                .contains("\"kid\":\"" + Secrets.of("trail") + "\"")
                .doesNotContain("\n");
    }
}
