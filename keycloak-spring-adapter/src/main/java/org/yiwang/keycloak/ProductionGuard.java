package org.yiwang.keycloak;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

/** Refuses to start outside the profile {@code local} with settings that are meant for one machine only. */
public final class ProductionGuard implements EnvironmentPostProcessor, Ordered {

    private static final String LOCAL_ONLY = "local-only-";
    /** How a local secret begins where authenticator apps take it: in base32 (RFC 4648 §6). */
    private static final String LOCAL_ONLY_BASE32 = "NRXWGYLMFVXW43DZF";

    private static final String CLIENTS = "yiwang.keycloak.clients.";
    private static final Set<String> CLIENT_LISTS = Set.of("YIWANG_CITIZEN_CLIENTS", "YIWANG_OFFICIAL_CLIENTS");
    private static final Set<String> CLOCK = Set.of("yiwang.clock.offset", "YIWANG_CLOCK_OFFSET");
    private static final Set<String> OPEN_MAIL = Set.of("yiwang.mail.security", "YIWANG_MAIL_SECURITY");
    private static final Set<String> PRIVATE_NETWORKS = Set.of("yiwang.outside.allowed", "YIWANG_OUTSIDE_ALLOWED");
    private static final String PUBLIC_URL = ".public-url";

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (List.of(environment.getActiveProfiles()).contains("local")) {
            return;
        }
        var refused = new TreeSet<String>();
        for (var source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> listed) {
                for (var name : listed.getPropertyNames()) {
                    if (unsafe(name, value(environment, name, listed))) {
                        refused.add(name);
                    }
                }
            }
        }
        if (!refused.isEmpty()) {
            throw new IllegalStateException(
                    "These settings are for the local profile only; set others to start in production: " + refused);
        }
    }

    private static boolean unsafe(String name, String value) {
        var demo = (name.startsWith(CLIENTS) || CLIENT_LISTS.contains(name)) && value.contains("demo-");
        var plain = name.endsWith(PUBLIC_URL) && !value.isBlank() && !value.startsWith("https://");
        var moved = CLOCK.contains(name)
                && !value.isBlank()
                && !Duration.parse(value).isZero();
        var open = OPEN_MAIL.contains(name) && value.equalsIgnoreCase("none");
        var inside = PRIVATE_NETWORKS.contains(name) && !value.isBlank();
        return demo || plain || moved || open || inside || localOnly(value);
    }

    private static boolean localOnly(String value) {
        if (value.contains(LOCAL_ONLY) || value.toUpperCase(Locale.ROOT).contains(LOCAL_ONLY_BASE32)) {
            return true;
        }
        try {
            return new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8).contains(LOCAL_ONLY);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static String value(ConfigurableEnvironment environment, String name, EnumerablePropertySource<?> source) {
        var raw = String.valueOf(source.getProperty(name));
        try {
            return environment.resolvePlaceholders(raw);
        } catch (IllegalArgumentException circular) {
            return raw;
        }
    }
}
