package org.yiwang.cases.live;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.MessageListener;
import org.yiwang.cases.trail.Bell;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Each replica reads all facts about cases from now on, to ring the bell for what other replicas wrote. */
@Configuration(proxyBeanMethods = false)
class LiveFacts {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    /** What a fact about a case is about. */
    record About(
            @JsonProperty("case") UUID caseId,
            UUID department,
            @JsonSetter(nulls = Nulls.AS_EMPTY) Set<UUID> asked,
            boolean test) {

        Bell.Ring ring() {
            var departments = new HashSet<>(asked);
            departments.add(department);
            return new Bell.Ring(caseId, departments, test);
        }
    }

    @Bean
    ConcurrentMessageListenerContainer<String, byte[]> liveCases(KafkaProperties settings, Bell bell) {
        var config = settings.buildConsumerProperties();
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        var topics = new ContainerProperties("yiwang.cases");
        topics.setGroupId("case-service.live-" + UUID.randomUUID());
        topics.setAckMode(AckMode.MANUAL);
        topics.setMissingTopicsFatal(false);
        topics.setMessageListener((MessageListener<String, byte[]>) message -> ring(message, bell));
        return new ConcurrentMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(config, new StringDeserializer(), new ByteArrayDeserializer()),
                topics);
    }

    /** A nudge only: whoever follows the case looks into the database, so a wrong one does no harm. */
    private static void ring(ConsumerRecord<String, byte[]> message, Bell bell) {
        try {
            bell.ring(JSON.readValue(message.value(), About.class).ring());
        } catch (JacksonException notOfUse) {
            return;
        }
    }
}
