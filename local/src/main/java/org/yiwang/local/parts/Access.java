package org.yiwang.local.parts;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yiwang.local.site.Secrets;
import org.yiwang.local.site.Site;

/** How tests and tools reach the databases and brokers of a suite on one machine. */
public final class Access {
    static final String MAIL_DOMAIN = "yiwang.example";

    private Access() {}

    /** A login of a database or a broker. */
    public record Login(String user, String password) {}

    /** A database and its two roles. */
    public record Database(String name, String jdbc, Login owner, Login app) {}

    /** The broker and the logins of its users. */
    public record Broker(String bootstrap, List<Login> users) {}

    /** The SMTP sink, the right side of every Message-ID sent to it, and the page where letters are read. */
    public record Mail(String host, int port, String domain, String page) {}

    /** Databases by the module they belong to. */
    public static Map<String, Database> databases(Site site) {
        var databases = new TreeMap<String, Database>();
        Databases.BY_MODULE.forEach((module, name) -> databases.put(
                module,
                new Database(name, new Postgres(site).jdbc(name), login(name + "_owner"), login(name + "_app"))));
        return databases;
    }

    public static Broker kafka(Site site) {
        return new Broker(
                new Kafka(site).bootstrap(),
                Topics.USERS.stream()
                        .map(user -> new Login(user, Kafka.password(user)))
                        .toList());
    }

    public static String redis(Site site) {
        return new Redis(site).url();
    }

    public static Mail mail(Site site) {
        var sink = new MailSink(site);
        return new Mail("127.0.0.1", sink.port(), MAIL_DOMAIN, sink.page());
    }

    private static Login login(String role) {
        return new Login(role, Secrets.of(role));
    }
}
