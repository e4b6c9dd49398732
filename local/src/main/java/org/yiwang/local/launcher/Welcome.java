package org.yiwang.local.launcher;

import org.yiwang.local.parts.Access;
import org.yiwang.local.realm.DemoAccounts;
import org.yiwang.local.site.Site;

/** What a person reads when everything is ready. */
final class Welcome {
    private Welcome() {}

    static void print(Site site, String seconds, long mebibytes) {
        System.out.printf("%nYiwang is ready: %s   (%s s, %d MiB resident)%n%n", site.publicUrl(), seconds, mebibytes);
        System.out.println("Demo accounts, password local-only-demo:");
        DemoAccounts.people(site)
                .forEach(person -> System.out.printf("  %-18s %s%n", person.username(), person.what()));
        System.out.printf(
                """
                Officials give a code too: ./suite code zhangmin prints it, as does any authenticator app with the secret
                that stands under totp in %2$s.

                Three things to try:
                  curl %1$s/v1/items?limit=5
                  open %1$s/login/portal and sign in as lixiaomei
                  ./suite clock +7d, which moves the services' clock a week ahead
                Mail to the demo people is read at %3$s
                Addresses, accounts and clients for programs: %2$s
                """,
                site.publicUrl(),
                site.root().relativize(site.suiteFile()),
                Access.mail(site).page());
    }
}
