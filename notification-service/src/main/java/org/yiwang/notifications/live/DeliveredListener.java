package org.yiwang.notifications.live;

import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears on every replica, in a group of its own, in which inbox a message arrived. */
@Component
class DeliveredListener {

    private final Nudges nudges;

    DeliveredListener(Nudges nudges) {
        this.nudges = nudges;
    }

    /** Only the key, the recipient, is looked at: what is new is read from the inbox itself. */
    @KafkaListener(
            topics = "yiwang.messages",
            groupId = "${spring.application.name}.live.#{T(java.util.UUID).randomUUID()}",
            properties = {
                "auto.offset.reset=latest",
                "key.deserializer=org.apache.kafka.common.serialization.StringDeserializer",
                "value.deserializer=org.apache.kafka.common.serialization.ByteArrayDeserializer"
            })
    void arrived(ConsumerRecord<String, byte[]> fact) {
        nudges.nudge(UUID.fromString(fact.key()));
    }
}
