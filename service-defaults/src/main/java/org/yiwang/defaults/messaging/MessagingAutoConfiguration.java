package org.yiwang.defaults.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;
import tools.jackson.databind.json.JsonMapper;

/** A consumer for every {@link FactListener}; what fails is tried again, ever more slowly, and never skipped. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnBean(KafkaProperties.class)
public class MessagingAutoConfiguration {

    @Bean
    FactContainers factContainers(
            ObjectProvider<FactListener> listeners,
            KafkaProperties settings,
            JsonMapper json,
            ObjectProvider<MeterRegistry> meters,
            @Value("${spring.application.name}") String module) {
        var registry = meters.getIfAvailable(SimpleMeterRegistry::new);
        return new FactContainers(listeners
                .orderedStream()
                .map(listener -> container(
                        listener,
                        settings,
                        module,
                        new FactDelivery(listener, new Facts(json, listener.writers()), registry)))
                .toList());
    }

    private static ConcurrentMessageListenerContainer<String, byte[]> container(
            FactListener listener, KafkaProperties settings, String module, FactDelivery delivery) {
        var topics = new ContainerProperties(listener.writers().keySet().toArray(String[]::new));
        topics.setGroupId(module + "." + listener.name());
        topics.setAckMode(ContainerProperties.AckMode.BATCH);
        topics.setMessageListener(delivery);
        topics.setMissingTopicsFatal(false);
        var container = new ConcurrentMessageListenerContainer<>(consumers(settings), topics);
        container.setBeanName("facts-" + listener.name());
        container.setCommonErrorHandler(new DefaultErrorHandler(slower()));
        return container;
    }

    private static DefaultKafkaConsumerFactory<String, byte[]> consumers(KafkaProperties settings) {
        var config = settings.buildConsumerProperties();
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        return new DefaultKafkaConsumerFactory<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static ExponentialBackOff slower() {
        var pauses = new ExponentialBackOff(200, 2);
        pauses.setMaxInterval(30_000);
        pauses.setMaxElapsedTime(Long.MAX_VALUE);
        return pauses;
    }
}
