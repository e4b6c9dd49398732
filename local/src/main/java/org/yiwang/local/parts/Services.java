package org.yiwang.local.parts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yiwang.local.mail.Sink;
import org.yiwang.local.realm.Realm;
import org.yiwang.local.site.Secrets;
import org.yiwang.local.site.Site;
import org.yiwang.local.site.TrailKey;

/** The settings each service of the suite gets on one machine. */
final class Services {
    private final Site site;
    private final JavaCommand.Flags flags;

    Services(Site site, JavaCommand.Flags flags) {
        this.site = site;
        this.flags = flags;
    }

    List<Part> all() {
        var ports = site.ports();
        return List.of(
                service("identity-service", ports.identity(), identity()),
                service("catalog-service", ports.catalog(), Map.of()),
                service(
                        "case-service",
                        ports.cases(),
                        Map.of("YIWANG_CASE_KEK", Secrets.key("case-kek"), "YIWANG_TRAIL_KEY", TrailKey.LOCAL)),
                service("notification-service", ports.notification(), mail()),
                gateway());
    }

    private BootService service(String name, int port, Map<String, String> own) {
        var database = Databases.BY_MODULE.get(name);
        var settings = common(name, port);
        settings.put(
                "YIWANG_DB_URL", "r2dbc:postgresql://127.0.0.1:" + site.ports().postgres() + "/" + database);
        settings.put("YIWANG_DB_JDBC_URL", new Postgres(site).jdbc(String.valueOf(database)));
        settings.put("YIWANG_DB_OWNER", database + "_owner");
        settings.put("YIWANG_DB_OWNER_PASSWORD", Secrets.of(database + "_owner"));
        settings.put("YIWANG_DB_USER", database + "_app");
        settings.put("YIWANG_DB_PASSWORD", Secrets.of(database + "_app"));
        settings.put("YIWANG_KAFKA", new Kafka(site).bootstrap());
        settings.put("YIWANG_KAFKA_USER", name);
        settings.put("YIWANG_KAFKA_PASSWORD", Kafka.password(name));
        settings.put("YIWANG_CLIENT_SECRET", Realm.clientSecret(name));
        settings.putAll(own);
        return new BootService(site, name, port, port, flags, Map.copyOf(settings));
    }

    private Map<String, String> identity() {
        var settings = registries();
        settings.put("YIWANG_IDENTITY_HASH_KEY", Secrets.key("identity-hash-key"));
        settings.put("YIWANG_NUMBERS_KEK", Secrets.key("identity-kek"));
        settings.put("YIWANG_EAR_URL", url(site.ports().identity()));
        settings.put("YIWANG_OUTSIDE_ALLOWED", "127.0.0.1/32");
        settings.put("YIWANG_KEYCLOAK_ADMIN_URL", site.keycloakUrl() + "/admin/realms/yiwang");
        return settings;
    }

    private Map<String, String> registries() {
        var registries = new Registries(site);
        var settings = new HashMap<String, String>();
        settings.put("YIWANG_GUARDIAN_REGISTRY_URL", registries.guardians());
        settings.put("YIWANG_GUARDIAN_REGISTRY_KEY", Secrets.of("guardian-registry"));
        settings.put("YIWANG_MARKET_REGISTRY_URL", registries.market());
        settings.put("YIWANG_MARKET_REGISTRY_KEY", Secrets.of("market-registry"));
        settings.put("YIWANG_POPULATION_REGISTRY_URL", registries.population());
        settings.put("YIWANG_POPULATION_REGISTRY_KEY", Secrets.of("population-registry"));
        return settings;
    }

    private Map<String, String> mail() {
        return Map.of(
                "YIWANG_MAIL_HOST",
                "127.0.0.1",
                "YIWANG_MAIL_PORT",
                Integer.toString(site.ports().mail()),
                "YIWANG_MAIL_USER",
                "notification-service",
                "YIWANG_MAIL_PASSWORD",
                Secrets.of(Sink.SECRET),
                "YIWANG_MAIL_SENDER",
                "no-reply@yiwang.example",
                "YIWANG_MAIL_DOMAIN",
                Access.MAIL_DOMAIN);
    }

    private BootService gateway() {
        var settings = common("gateway", site.ports().gateway());
        settings.put(
                "YIWANG_GATEWAY_MANAGEMENT_PORT", Integer.toString(site.ports().gatewayManagement()));
        settings.put("YIWANG_PORTAL_SECRET", Realm.clientSecret("portal"));
        settings.put("YIWANG_DESK_SECRET", Realm.clientSecret("desk"));
        return new BootService(
                site, "gateway", site.ports().gateway(), site.ports().gatewayManagement(), flags, Map.copyOf(settings));
    }

    private Map<String, String> common(String name, int port) {
        var ports = site.ports();
        var settings = new HashMap<String, String>();
        settings.put("SPRING_PROFILES_ACTIVE", "local");
        settings.put("SPRING_APPLICATION_NAME", name);
        settings.put("SERVER_PORT", Integer.toString(port));
        settings.put("SERVER_ADDRESS", "127.0.0.1");
        settings.put("YIWANG_REDIS_URL", new Redis(site).url());
        settings.put("YIWANG_ISSUER", site.issuer());
        settings.put("YIWANG_KEYCLOAK_URL", site.keycloakUrl() + "/realms/yiwang");
        settings.put("YIWANG_PUBLIC_URL", site.publicUrl());
        settings.put("YIWANG_IDENTITY_URL", url(ports.identity()));
        settings.put("YIWANG_CATALOG_URL", url(ports.catalog()));
        settings.put("YIWANG_CASE_URL", url(ports.cases()));
        settings.put("YIWANG_NOTIFICATION_URL", url(ports.notification()));
        settings.put("YIWANG_CLOCK_OFFSET", site.clockOffset().toString());
        return settings;
    }

    private static String url(int port) {
        return "http://127.0.0.1:" + port;
    }
}
