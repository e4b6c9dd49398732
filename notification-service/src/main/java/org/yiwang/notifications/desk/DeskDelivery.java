package org.yiwang.notifications.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.notifications.desk.DeskFact.Official;
import org.yiwang.notifications.messages.MessageKind;

/** One thing that happened, to be told once to each of these officials. */
record DeskDelivery(
        String consumer,
        UUID fact,
        MessageKind kind,
        UUID caseId,
        String caseNumber,
        UUID item,
        int itemVersion,
        Instant happenedAt,
        @Nullable Instant dueAt,
        @Nullable String limit,
        List<Official> officials,
        boolean test) {

    /** Each person once, by the first of the departments named. */
    DeskDelivery {
        Map<UUID, Official> once = new TreeMap<>(Comparator.<UUID>naturalOrder());
        officials.forEach(official -> once.putIfAbsent(official.person(), official));
        officials = List.copyOf(once.values());
    }
}
