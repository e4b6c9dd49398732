package org.yiwang.local.realm;

import org.yiwang.local.site.Secrets;
import org.yiwang.local.site.Site;
import tools.jackson.databind.json.JsonMapper;

/** Ends what somebody has open at Keycloak, as an administrator does. */
public final class SessionsEnded {
    private SessionsEnded() {}

    public static void of(Site site, DemoAccounts.Person person) {
        KeycloakAdmin.signIn(site.keycloakUrl(), Realm.LAUNCHER, Secrets.of(Realm.LAUNCHER))
                .post(
                        "/realms/yiwang/users/" + person.person() + "/logout",
                        JsonMapper.shared().createObjectNode());
    }
}
