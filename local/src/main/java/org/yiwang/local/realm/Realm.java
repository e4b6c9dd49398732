package org.yiwang.local.realm;

import java.nio.file.Files;
import java.util.Locale;
import java.util.regex.Pattern;
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
        return of(site, site.publicUrl());
    }

    /** The realm for people who reach it at this address. */
    public static Realm of(Site site, String publicUrl) {
        var realm = (ObjectNode) read(site, "yiwang-realm.json", publicUrl);
        var demo = read(site, "demo-realm.json", publicUrl);
        realm.withArray("clients").addAll((ArrayNode) demo.get("clients"));
        realm.withArray("users").addAll((ArrayNode) demo.get("users"));
        var profile = realm.withObject("components").withArray(PROFILE_PROVIDER).addObject();
        profile.put("providerId", "declarative-user-profile");
        profile.withObject("config")
                .withArray("kc.user.profile.config")
                .add(read(site, "user-profile.json", publicUrl).toString());
        return new Realm(site, realm);
    }

    static JsonNode demo(Site site) {
        return read(site, "demo-realm.json", site.publicUrl());
    }

    /** Imports the realm, or brings the clients of an existing one in step with its files and this port. */
    public void install() {
        var mark = site.data().resolve("realm");
        var wanted = Integer.toHexString(definition.toString().hashCode());
        if (Files.exists(mark) && Texts.read(mark).equals(wanted)) {
            return;
        }
        var admin = KeycloakAdmin.signIn(site.keycloakUrl(), LAUNCHER, Secrets.of(LAUNCHER));
        if (admin.exists("/realms/yiwang")) {
            new RealmUpdate(admin, definition).apply();
        } else {
            admin.post("/realms", definition);
        }
        Texts.write(mark, wanted);
    }

    private static JsonNode read(Site site, String file, String publicUrl) {
        var text = Texts.read(site.root().resolve("local/src/main/realm").resolve(file));
        return JSON.readTree(PLACEHOLDER.matcher(text).replaceAll(found -> value(publicUrl, found.group(1))));
    }

    private static String value(String publicUrl, String placeholder) {
        if (placeholder.equals("PUBLIC_URL")) {
            return publicUrl;
        }
        var client = placeholder.replace("_SECRET", "").toLowerCase(Locale.ROOT).replace('_', '-');
        return clientSecret(client);
    }

    public static String clientSecret(String client) {
        return Secrets.of("client-" + client);
    }
}
