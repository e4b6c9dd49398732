package org.yiwang.defaults.access;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;

/** The sealer of a service that names the topic on which it tells who opened what. */
@AutoConfiguration(afterName = "org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration")
@ConditionalOnBean(DatabaseClient.class)
@ConditionalOnProperty("yiwang.access.topic")
public class AccessAutoConfiguration {

    @Bean
    AccessSealer accessSealer(
            DatabaseClient database,
            ObjectProvider<ShownSubjects> shown,
            @Value("${yiwang.access.topic}") String topic) {
        return new AccessSealer(
                new AccessSeals(database, shown.getIfAvailable(() -> ShownSubjects.NONE)), topic, Clock.systemUTC());
    }
}
