package org.yiwang.local.demo;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.realm.DemoAccounts;
import org.yiwang.local.signin.SignIn;
import org.yiwang.local.site.Refused;
import org.yiwang.local.suite.Suite;

/** The people and programs of the demo world as callers of a running suite, signed in when they first call. */
public record Cast(Suite suite, SignIn signIn, List<DemoPerson> people) {
    private static final Map<String, Cast> KNOWN = new ConcurrentHashMap<>();

    /** The cast of a suite; the same for everybody who asks, so that nobody signs in twice without need. */
    public static Cast of(Suite suite) {
        return KNOWN.computeIfAbsent(
                suite.data(), same -> new Cast(suite, new SignIn(suite), DemoPerson.all(suite.site())));
    }

    /** Calls as this person through the gateway, reading English. */
    public Caller as(String username) {
        return anonymous().with(() -> signIn.as(username));
    }

    /** The same cast and these people, who have no part in the demo world's stories. */
    public Cast with(List<DemoAccounts.Person> more) {
        var all = Stream.concat(suite.accounts().stream(), more.stream()).toList();
        var wider = new Suite(
                suite.gateway(),
                suite.issuer(),
                suite.root(),
                suite.data(),
                suite.parts(),
                all,
                suite.clients(),
                suite.databases(),
                suite.kafka(),
                suite.redis(),
                suite.mail());
        return new Cast(wider, new SignIn(wider), people);
    }

    public Caller anonymous() {
        return Caller.anonymous(suite.gateway());
    }

    /** Calls a service directly as the program that fills the demo world. */
    public Caller provisioning(String service) {
        return Caller.anonymous(suite.url(service)).with(() -> signIn.asClient("demo-world", service));
    }

    public DemoPerson person(String username) {
        return people.stream()
                .filter(person -> person.username().equals(username))
                .findFirst()
                .orElseThrow(() -> new Refused("Nobody in the demo world is called " + username + "."));
    }
}
