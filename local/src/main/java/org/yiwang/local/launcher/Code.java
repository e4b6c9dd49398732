package org.yiwang.local.launcher;

import java.nio.file.Path;
import java.time.Instant;
import org.yiwang.local.realm.DemoAccounts;
import org.yiwang.local.signin.OneTimeCode;
import org.yiwang.local.site.Refused;
import org.yiwang.local.site.Site;

/** The code that a demo official's authenticator app would show now. */
final class Code {
    private Code() {}

    static void print(Path root, Options options) {
        var site = Site.of(root, options.data(), options.port());
        System.out.println(of(site, options).at(Instant.now()));
    }

    static OneTimeCode of(Site site, Options options) {
        if (options.rest().size() != 1) {
            throw new Refused("Whose code? For instance ./suite code zhangmin.");
        }
        var name = options.rest().getFirst();
        return DemoAccounts.people(site).stream()
                .filter(person -> person.username().equals(name) && person.totp() != null)
                .map(person -> new OneTimeCode(String.valueOf(person.totp())))
                .findFirst()
                .orElseThrow(() -> new Refused("No demo account " + name + " has a second factor; officials have."));
    }
}
