package org.yiwang.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiwang.local.site.Refused;
import org.yiwang.local.site.Site;

class CodeTest {
    private final Path root = Path.of("..").toAbsolutePath().normalize();
    private final Site site = Site.of(root, Path.of("nowhere"), 8480);

    @Test
    void anOfficialHasACodeOfSixDigitsAnotherHasAnother() {
        var now = Instant.now();
        var code = Code.of(site, Options.of(root, "code", "zhangmin")).at(now);
        assertThat(code).matches("[0-9]{6}");
        assertThat(Code.of(site, Options.of(root, "code", "zhoufang")).at(now)).isNotEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "code nobody", "code lixiaomei", "code zhangmin zhoufang"})
    void othersHaveNone(String line) {
        var options = Options.of(root, line.split(" "));
        assertThatThrownBy(() -> Code.of(site, options)).isInstanceOf(Refused.class);
    }
}
