package org.yiwang.identity.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.http.client.FilteredHostException;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.yiwang.identity.ScriptedOutside;

class OutsideTest {

    private final Outside production = new Outside(settings(List.of()));
    private final Outside local = new Outside(settings(List.of("127.0.0.1/32")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/keys",
                "http://localhost:%d/keys",
                "http://[::1]:%d/keys",
                "http://[::ffff:127.0.0.1]:%d/keys",
                "http://0.0.0.0:%d/keys",
                "http://10.0.0.1:%d/keys",
                "http://192.168.1.1:%d/keys",
                "http://172.16.0.1:%d/keys",
                "http://169.254.169.254:%d/latest/meta-data",
                "http://100.64.0.1:%d/keys",
                "http://[fd00::1]:%d/keys",
                "http://[64:ff9b::7f00:1]:%d/keys",
                "http://[2002:7f00:1::]:%d/keys"
            })
    void privateNetworksAreNotReached(String pattern) {
        ScriptedOutside.document("/keys", "{}");
        var address = pattern.formatted(URI.create(ScriptedOutside.address("/")).getPort());
        assertThatThrownBy(() ->
                        production.read(address, MediaType.APPLICATION_JSON).block())
                .hasRootCauseInstanceOf(FilteredHostException.class);
        assertThatThrownBy(() -> production.tell(address, "logout_token", "t").block())
                .hasRootCauseInstanceOf(FilteredHostException.class);
    }

    @Test
    void whatIsAllowedIsReadAndARedirectIsNotFollowed() {
        var address = ScriptedOutside.document("/keys", "{}");
        assertThat(Objects.requireNonNull(
                                local.read(address, MediaType.APPLICATION_JSON).block())
                        .getBody())
                .isEqualTo("{}".getBytes());
        assertThatThrownBy(() -> local.read(ScriptedOutside.address("/elsewhere"), MediaType.APPLICATION_JSON)
                        .block())
                .hasMessageContaining("No answer to keep");
        assertThatThrownBy(() -> local.read(ScriptedOutside.address("/nothing"), MediaType.APPLICATION_JSON)
                        .block())
                .hasMessageContaining("404");
    }

    @Test
    void whatIsTooLargeIsNotRead() {
        var address = ScriptedOutside.document("/large", "x".repeat(2000));
        assertThatThrownBy(() -> local.read(address, MediaType.APPLICATION_JSON).block())
                .hasMessageContaining("limit");
    }

    private static OutsideProperties settings(List<String> allowed) {
        return new OutsideProperties(
                allowed,
                null,
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                Duration.ofMinutes(10),
                DataSize.ofBytes(1000));
    }
}
