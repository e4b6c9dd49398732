package org.yiwang.local.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void anOccupiedPortIsNamedWithItsUse() throws IOException {
        var ports = Ports.firstFree(21_000);
        try (var taken = new ServerSocket(ports.kafka(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(ports::mustBeFree)
                    .isInstanceOf(Refused.class)
                    .message()
                    .contains("Port " + taken.getLocalPort() + " (Kafka) is used by another program")
                    .doesNotContain("\n");
        }
    }

    @Test
    void aPortIsFreeAgainWhenItsListenerIsGone() throws IOException {
        int port;
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
            assertThat(Ports.free(port)).isFalse();
        }
        assertThat(Ports.free(port)).isTrue();
    }
}
