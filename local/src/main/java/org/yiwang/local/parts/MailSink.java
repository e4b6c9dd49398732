package org.yiwang.local.parts;

import java.util.List;
import java.util.Map;
import org.yiwang.local.mail.Sink;
import org.yiwang.local.site.Site;

/** The SMTP sink with its page, a process of its own. */
public record MailSink(Site site) implements Part {
    @Override
    public String name() {
        return "mail";
    }

    @Override
    public int port() {
        return site.ports().mail();
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public Launch launch() {
        var classPath = site.build().resolve("classes") + ":" + site.build().resolve("lib") + "/*";
        return new Launch(
                JavaCommand.of(
                        JavaCommand.Flags.SLIM,
                        40,
                        "-XX:ReservedCodeCacheSize=24m",
                        "-cp",
                        classPath,
                        Sink.class.getName(),
                        Integer.toString(port()),
                        Integer.toString(site.ports().mailPage()),
                        site.data().resolve("mail").toString()),
                Map.of(),
                site.data());
    }

    @Override
    public boolean ready() throws Exception {
        return Probe.line(port(), "NOOP").startsWith("220") && Probe.http(page());
    }

    /** Where its letters are read. */
    public String page() {
        return "http://127.0.0.1:" + site.ports().mailPage() + "/";
    }
}
