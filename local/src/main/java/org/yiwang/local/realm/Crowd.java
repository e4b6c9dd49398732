package org.yiwang.local.realm;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.yiwang.local.site.Secrets;
import org.yiwang.local.site.Site;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Further citizens, for drills that need many inboxes; every second one reads English. */
public final class Crowd {
    private Crowd() {}

    /** So many citizens who can sign in; those that are there already stay. */
    public static List<DemoAccounts.Person> citizens(Site site, int many) {
        var people = IntStream.rangeClosed(1, many).mapToObj(Crowd::person).toList();
        bring(site, people);
        return people;
    }

    static void bring(Site site, List<DemoAccounts.Person> people) {
        var additions = JsonMapper.shared().createObjectNode().put("ifResourceExists", "SKIP");
        var users = additions.withArray("users");
        people.forEach(person -> add(users, person));
        KeycloakAdmin.signIn(site.keycloakUrl(), Realm.LAUNCHER, Secrets.of(Realm.LAUNCHER))
                .post("/realms/yiwang/partialImport", additions);
    }

    private static DemoAccounts.Person person(int number) {
        var id = new UUID(0x0199f00000007000L, 0x8000000000010000L + number);
        var username = "crowd-%03d".formatted(number);
        return new DemoAccounts.Person(username, Secrets.of("demo"), id.toString(), "citizen", "one of a crowd", null);
    }

    private static boolean readsEnglish(DemoAccounts.Person person) {
        return person.username().matches(".*[02468]");
    }

    private static void add(ArrayNode users, DemoAccounts.Person person) {
        var user = users.addObject()
                .put("id", person.person())
                .put("username", person.username())
                .put("enabled", true)
                .put("email", person.username() + "@crowd.example")
                .put("emailVerified", true)
                .put("firstName", person.username());
        user.putObject("attributes").putArray("locale").add(readsEnglish(person) ? "en" : "zh-CN");
        user.putArray("realmRoles").add(person.role());
        user.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", person.password())
                .put("temporary", false);
    }
}
