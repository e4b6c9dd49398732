package org.yiwang.local.realm;

import java.util.List;
import java.util.UUID;
import org.yiwang.local.site.Secrets;
import org.yiwang.local.site.Site;

/** An account of one test, to lock or to change: nobody else signs in with it, and it has no second factor. */
public final class Newcomer {
    private Newcomer() {}

    /** Somebody new, {@code citizen} or {@code official}, with an address at crowd.example, who reads Chinese. */
    public static DemoAccounts.Person of(Site site, String role) {
        var id = UUID.randomUUID().toString();
        var name = "newcomer-" + id.substring(0, 8) + "-zh";
        var person = new DemoAccounts.Person(name, Secrets.of("demo"), id, role, "new", null);
        Crowd.bring(site, List.of(person));
        return person;
    }
}
