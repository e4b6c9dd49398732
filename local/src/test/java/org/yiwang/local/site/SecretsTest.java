package org.yiwang.local.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretsTest {
    @Test
    void aLocalKeyHasThirtyTwoBytesAndSaysThatItIsLocal() {
        var key = Base64.getDecoder().decode(Secrets.key("case-kek"));
        assertThat(key).hasSize(32);
        assertThat(new String(key, StandardCharsets.US_ASCII)).startsWith("local-only-case-kek");
    }

    @Test
    void theKeyOfTheTrailIsNamedAsLocalSoThatProductionRefusesIt() {
        assertThat(TrailKey.LOCAL)
                .contains("\"kid\":\"" + Secrets.of("trail") + "\"")
                .doesNotContain("\n");
    }
}
