package org.yiwang.local.parts;

import java.util.List;
import java.util.Map;
import org.yiwang.local.site.Site;

/** Other authorities' registries with the demo world's records, their delays and failures: WireMock, a process of its own. */
public record Registries(Site site) implements Part {
    @Override
    public String name() {
        return "registries";
    }

    @Override
    public int port() {
        return site.ports().registries();
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public Launch launch() {
        return new Launch(
                JavaCommand.of(
                        JavaCommand.Flags.SLIM,
                        64,
                        JavaCommand.remembering(
                                site.build().resolve("registries/wiremock.jsa"),
                                "-XX:ReservedCodeCacheSize=24m",
                                "-jar",
                                site.build().resolve("registries/wiremock.jar").toString(),
                                "--port",
                                Integer.toString(port()),
                                "--bind-address",
                                "127.0.0.1",
                                "--root-dir",
                                site.root().resolve("local/src/main/registries").toString(),
                                "--container-threads",
                                "10",
                                "--no-request-journal",
                                "--disable-banner")),
                Map.of(),
                site.data());
    }

    @Override
    public boolean ready() throws Exception {
        return Probe.http("http://127.0.0.1:" + port() + "/__admin/health");
    }

    /** Where the market-regulation registry answers. */
    String market() {
        return "http://127.0.0.1:" + port() + "/market";
    }

    /** Where the registry of guardians answers. */
    String guardians() {
        return "http://127.0.0.1:" + port() + "/guardians";
    }

    /** Where the population registry answers. */
    String population() {
        return "http://127.0.0.1:" + port() + "/population";
    }
}
