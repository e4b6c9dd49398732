package org.yiwang.local.realm;

import java.nio.file.Files;
import java.util.Locale;
import java.util.regex.Pattern;
import org.yiwang.local.mail.Sink;
import org.yiwang.local.site.Secrets;
import org.yiwang.local.site.Site;
import org.yiwang.local.site.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The realm {@code yiwang}: its files with the demo accounts added and this machine's addresses filled in. */
public record Realm(Site site, ObjectNode definition) {
    /** The account by which the launcher administers Keycloak. */
    public static final String LAUNCHER = "launcher";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+)}");
    private static final String PROFILE_PROVIDER = "org.keycloak.userprofile.UserProfileProvider";

    public static Realm of(Site site) {
        return of(site, site);
    }

    /** The realm of one place as it will be at another. */
    public static Realm of(Site site, Site later) {
        var realm = (ObjectNode) read(later, "yiwang-realm.json");
        for (var addition : demo(later).properties()) {
            if (addition.getValue() instanceof ArrayNode more) {
                realm.withArray(addition.getKey()).addAll(more);
            } else {
                realm.set(addition.getKey(), addition.getValue());
            }
        }
        var profile = realm.withObject("components").withArray(PROFILE_PROVIDER).addObject();
        profile.put("providerId", "declarative-user-profile");
        profile.withObject("config")
                .withArray("kc.user.profile.config")
                .add(read(later, "user-profile.json").toString());
        return new Realm(site, realm);
    }

    static JsonNode demo(Site site) {
        return read(site, "demo-realm.json");
    }

    /** Makes the realm if it is not there, and brings it in step with its files and this port. */
    public void install() {
        var mark = site.data().resolve("realm");
        var wanted = Integer.toHexString(definition.toString().hashCode());
        if (Files.exists(mark) && Texts.read(mark).equals(wanted)) {
            return;
        }
        var admin = KeycloakAdmin.signIn(site.keycloakUrl(), LAUNCHER, Secrets.of(LAUNCHER));
        if (!admin.exists("/realms/yiwang")) {
            admin.post("/realms", SignInFlows.without(definition));
        }
        new RealmUpdate(admin, definition).apply();
        Texts.write(mark, wanted);
    }

    private static JsonNode read(Site site, String file) {
        var text = Texts.read(site.root().resolve("local/src/main/realm").resolve(file));
        return JSON.readTree(PLACEHOLDER.matcher(text).replaceAll(found -> value(site, found.group(1))));
    }

    private static String value(Site site, String placeholder) {
        return switch (placeholder) {
            case "PUBLIC_URL" -> site.publicUrl();
            case "GATEWAY_URL" -> site.gatewayUrl();
            case "MAIL_HOST" -> "127.0.0.1";
            case "MAIL_PORT" -> Integer.toString(site.ports().mail());
            case "MAIL_STARTTLS" -> "false";
            case "MAIL_USER" -> "keycloak";
            case "MAIL_PASSWORD" -> Secrets.of(Sink.SECRET);
            default ->
                clientSecret(placeholder
                        .replace("_SECRET", "")
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-'));
        };
    }

    public static String clientSecret(String client) {
        return Secrets.of("client-" + client);
    }
}
