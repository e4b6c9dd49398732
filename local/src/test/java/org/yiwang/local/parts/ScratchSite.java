package org.yiwang.local.parts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.yiwang.local.site.Site;

/** A site for one test: this project, another data folder, ports that were free a moment ago. */
final class ScratchSite {
    private ScratchSite() {}

    static Site in(Path data) throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var site = Site.of(Path.of("..").toAbsolutePath().normalize(), data, free.getLocalPort());
            site.mustHaveRoom();
            return site;
        }
    }
}
