package org.yiwang.local.parts;

import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.yiwang.local.site.Refused;
import org.yiwang.local.site.Waiting;

/** The topics of the suite and who may write and read each: exactly one service writes a topic. */
final class Topics {
    record Topic(String name, String writer, boolean compacted, Set<String> readers) {}

    private static final String IDENTITY = "identity-service";
    private static final String CATALOG = "catalog-service";
    private static final String CASES = "case-service";
    private static final String NOTIFICATIONS = "notification-service";

    static final List<Topic> ALL = List.of(
            new Topic("yiwang.regions", CATALOG, true, Set.of(CATALOG, CASES, IDENTITY)),
            new Topic("yiwang.items", CATALOG, true, Set.of(CATALOG, CASES, IDENTITY, NOTIFICATIONS)),
            new Topic("yiwang.people", IDENTITY, true, Set.of(CASES, CATALOG)),
            new Topic("yiwang.mandates", IDENTITY, true, Set.of(CASES, NOTIFICATIONS)),
            new Topic("yiwang.cases", CASES, false, Set.of(CASES, NOTIFICATIONS)),
            new Topic("yiwang.case-accesses", CASES, false, Set.of(IDENTITY)),
            new Topic("yiwang.identity-accesses", IDENTITY, false, Set.of(IDENTITY)),
            new Topic("yiwang.messages", NOTIFICATIONS, false, Set.of(CASES, NOTIFICATIONS)));

    static final List<String> USERS = List.of(Kafka.LAUNCHER, IDENTITY, CATALOG, CASES, NOTIFICATIONS);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Admin admin;

    Topics(Admin admin) {
        this.admin = admin;
    }

    void create() throws ExecutionException, InterruptedException {
        var present = admin.listTopics().names().get();
        var missing = ALL.stream()
                .filter(topic -> !present.contains(topic.name()))
                .map(Topics::asNew)
                .toList();
        admin.createTopics(missing).all().get();
        var rights = rights();
        admin.createAcls(rights).all().get();
        if (!Waiting.until(PATIENCE, Duration.ofMillis(50), () -> inForce(rights))) {
            throw new Refused("Kafka's access lists did not come into force.");
        }
    }

    /** The broker learns of new rights a moment after they are written; until then it refuses what they allow. */
    private boolean inForce(List<AclBinding> rights) throws ExecutionException, InterruptedException {
        return admin.describeAcls(AclBindingFilter.ANY).values().get().containsAll(rights);
    }

    private static NewTopic asNew(Topic topic) {
        var policy = topic.compacted() ? "compact" : "delete";
        return new NewTopic(topic.name(), Optional.of(3), Optional.of((short) 1))
                .configs(Map.of("cleanup.policy", policy, "retention.ms", "-1"));
    }

    static List<AclBinding> rights() {
        var rights = new ArrayList<AclBinding>();
        for (var topic : ALL) {
            rights.addAll(allow(topic.writer(), ResourceType.TOPIC, topic.name(), WRITE, DESCRIBE));
            topic.readers()
                    .forEach(reader -> rights.addAll(allow(reader, ResourceType.TOPIC, topic.name(), READ, DESCRIBE)));
        }
        Stream.of(IDENTITY, CATALOG, CASES, NOTIFICATIONS)
                .forEach(service -> rights.addAll(allow(service, ResourceType.GROUP, service, READ, DESCRIBE)));
        return rights;
    }

    private static List<AclBinding> allow(String user, ResourceType type, String name, AclOperation... operations) {
        var pattern = type == ResourceType.GROUP ? PatternType.PREFIXED : PatternType.LITERAL;
        return Stream.of(operations)
                .map(operation -> new AclBinding(
                        new ResourcePattern(type, name, pattern),
                        new AccessControlEntry("User:" + user, "127.0.0.1", operation, AclPermissionType.ALLOW)))
                .toList();
    }
}
