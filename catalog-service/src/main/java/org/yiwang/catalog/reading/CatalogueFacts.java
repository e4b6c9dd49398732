package org.yiwang.catalog.reading;

import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.MessageListener;

/** Each replica reads the catalogue's own facts from now on, to forget what another replica has changed. */
@Configuration(proxyBeanMethods = false)
class CatalogueFacts {

    @Bean
    ReadCache readCache(ObjectProvider<ConcurrentMessageListenerContainer<String, byte[]>> ownFacts) {
        return new ReadCache(() -> ownFacts.stream()
                .anyMatch(listening -> listening.getAssignedPartitions() != null
                        && !listening.getAssignedPartitions().isEmpty()));
    }

    @Bean
    ConcurrentMessageListenerContainer<String, byte[]> ownFacts(KafkaProperties settings, ReadCache cache) {
        var config = settings.buildConsumerProperties();
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        var topics = new ContainerProperties("yiwang.items", "yiwang.regions");
        topics.setGroupId("catalog-service.live-" + UUID.randomUUID());
        topics.setAckMode(AckMode.MANUAL);
        topics.setMissingTopicsFatal(false);
        topics.setMessageListener((MessageListener<String, byte[]>) _ -> cache.forget());
        return new ConcurrentMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(config, new StringDeserializer(), new ByteArrayDeserializer()),
                topics);
    }
}
