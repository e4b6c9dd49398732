package org.yiwang.identity.realm;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Finds or makes an official's account and lets it say what the database says; doing it again changes nothing. */
final class RealmAccounts {

    private static final String OFFICIAL = "official";
    private static final String CITIZEN = "citizen";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final RealmClient realm;

    RealmAccounts(RealmClient realm) {
        this.realm = realm;
    }

    /** Gives the account's id; somebody else's is {@link AccountTaken}. */
    Mono<UUID> inStep(Task task) {
        return found(task)
                .switchIfEmpty(Mono.defer(() -> made(task)))
                .flatMap(account -> official(account).then(Mono.defer(() -> said(account, task))));
    }

    private Mono<JsonNode> found(Task task) {
        return realm.accounts(task.username(), true)
                .flatMap(found -> Mono.justOrEmpty(found.valueStream().findFirst()))
                .flatMap(found -> realm.account(id(found)))
                .doOnNext(account -> check(account, task));
    }

    private static void check(JsonNode account, Task task) {
        var person = account.at("/attributes/person/0").asString(id(account).toString());
        if (!person.equals(task.official().toString())) {
            throw new AccountTaken();
        }
    }

    private Mono<JsonNode> made(Task task) {
        var account = JSON.createObjectNode()
                .put("username", task.username())
                .put("enabled", true)
                .put("firstName", task.name())
                .put("email", task.email())
                .put("emailVerified", task.email() != null);
        var attributes = account.putObject("attributes");
        attributes.putArray("person").add(task.official().toString());
        attributes.putArray("locale").add("zh-CN");
        if (task.test()) {
            attributes.putArray("test").add("true");
        }
        return realm.make(account).then(Mono.defer(() -> found(task)));
    }

    /** A citizen's account never becomes an official's. */
    private Mono<Void> official(JsonNode account) {
        return realm.roles(id(account)).flatMap(held -> {
            var names = held.findValuesAsString("name");
            if (names.contains(CITIZEN)) {
                return Mono.error(AccountTaken::new);
            }
            return names.contains(OFFICIAL) ? Mono.empty() : promoted(id(account));
        });
    }

    private Mono<Void> promoted(UUID account) {
        return realm.rolesToGive(account)
                .map(roles -> roles.valueStream()
                        .filter(role -> role.path("name").asString().equals(OFFICIAL))
                        .toList())
                .filter(roles -> !roles.isEmpty())
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("Keycloak lets nobody be made an official")))
                .flatMap(roles -> realm.give(account, JSON.createArrayNode().addAll(roles)))
                .then();
    }

    private Mono<UUID> said(JsonNode account, Task task) {
        var posts = account.at("/attributes/posts")
                .valueStream()
                .map(JsonNode::asString)
                .sorted()
                .toList();
        var id = id(account);
        return posts.equals(task.claims())
                ? Mono.just(id)
                : realm.change(id, with(account, task.claims())).thenReturn(id);
    }

    private static JsonNode with(JsonNode account, List<String> claims) {
        var changed = (ObjectNode) account.deepCopy();
        var posts = changed.withObject("attributes").putArray("posts");
        claims.forEach(posts::add);
        return changed;
    }

    private static UUID id(JsonNode account) {
        return UUID.fromString(Objects.requireNonNull(account.get("id")).asString());
    }
}
