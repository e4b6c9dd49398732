package org.yiwang.local.parts;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.yiwang.local.site.Site;

/** How far the facts of a running suite have come. */
public record Told(Site site) {
    /** Groups of one replica each, which begin at the end of a topic and keep no place in it. */
    private static final String LIVE = ".live";

    /** Whether every fact has left its outbox and was read by every service that reads its topic. */
    public boolean everywhere() throws SQLException, ExecutionException, InterruptedException {
        for (var module : Databases.BY_MODULE.entrySet()) {
            if (module.getKey().endsWith("-service") && !sent(module.getValue())) {
                return false;
            }
        }
        try (var admin = new Kafka(site).admin()) {
            return read(admin);
        }
    }

    private boolean sent(String database) throws SQLException {
        try (var connection = new Postgres(site).connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select from outbox limit 1")) {
            return !rows.next();
        }
    }

    private static boolean read(Admin admin) throws ExecutionException, InterruptedException {
        var groups = admin.listGroups().all().get().stream()
                .map(GroupListing::groupId)
                .filter(group -> !group.contains(LIVE))
                .toList();
        var described = admin.describeConsumerGroups(groups).all().get();
        for (var group : described.values()) {
            var ends = ends(admin, assigned(group));
            var read = admin.listConsumerGroupOffsets(group.groupId())
                    .partitionsToOffsetAndMetadata()
                    .get();
            if (!ends.entrySet().stream().allMatch(end -> reached(end.getValue(), read.get(end.getKey())))) {
                return false;
            }
        }
        return true;
    }

    private static Set<TopicPartition> assigned(ConsumerGroupDescription group) {
        return group.members().stream()
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .collect(Collectors.toSet());
    }

    private static Map<TopicPartition, Long> ends(Admin admin, Set<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        var latest = partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private static boolean reached(long end, @Nullable OffsetAndMetadata read) {
        return end == 0 || read != null && read.offset() >= end;
    }
}
