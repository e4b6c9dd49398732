package org.yiwang.local.realm;

import java.util.function.Supplier;
import org.yiwang.local.site.Secrets;
import org.yiwang.local.site.Site;
import tools.jackson.databind.node.ObjectNode;

/** Lets the tokens of a client live for a moment only, so that an expired one can be had without waiting. */
public final class TokenLife {
    private static final String CLIENTS = "/realms/yiwang/clients";
    private static final String LIFE = "access.token.lifespan";

    private TokenLife() {}

    /** Gets something while tokens of the client live so many seconds. */
    public static <T> T ofSeconds(Site site, String client, int seconds, Supplier<T> got) {
        var admin = KeycloakAdmin.signIn(site.keycloakUrl(), Realm.LAUNCHER, Secrets.of(Realm.LAUNCHER));
        var present = (ObjectNode) admin.get(CLIENTS + "?clientId=" + client).get(0);
        var path = CLIENTS + "/" + present.get("id").asString();
        var brief = present.deepCopy();
        brief.withObject("attributes").put(LIFE, Integer.toString(seconds));
        admin.put(path, brief);
        try {
            return got.get();
        } finally {
            present.withObject("attributes").put(LIFE, "");
            admin.put(path, present);
        }
    }
}
