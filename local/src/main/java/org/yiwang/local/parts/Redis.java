package org.yiwang.local.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yiwang.local.site.Secrets;
import org.yiwang.local.site.Site;
import org.yiwang.local.site.Texts;

/** Redis for sessions and rate limits: with a password, in memory only. */
public record Redis(Site site) implements Part {
    @Override
    public String name() {
        return "redis";
    }

    @Override
    public int port() {
        return site.ports().redis();
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public void prepare() throws IOException {
        Archive.program("redis-server-6.2.6-v5-linux-amd64", program());
        Files.createDirectories(folder());
        Texts.write(settings(), """
                bind 127.0.0.1
                port %d
                requirepass %s
                save ""
                appendonly no
                maxmemory 64mb
                maxmemory-policy noeviction
                dir %s
                """.formatted(port(), Secrets.of(name()), folder()));
    }

    @Override
    public Launch launch() {
        return new Launch(List.of(program().toString(), settings().toString()), Map.of(), folder());
    }

    @Override
    public boolean ready() throws IOException {
        return Probe.line(port(), "PING").startsWith("-NOAUTH");
    }

    public String url() {
        return "redis://:" + Secrets.of(name()) + "@127.0.0.1:" + port();
    }

    private Path program() {
        return site.build().resolve("redis/redis-server");
    }

    private Path folder() {
        return site.data().resolve("redis");
    }

    private Path settings() {
        return folder().resolve("redis.conf");
    }
}
