package org.yiwang.defaults.idempotency;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.yiwang.defaults.time.BusinessClock;
import org.yiwang.defaults.time.TimeAutoConfiguration;

/** The sweep of old keys, for services that keep some. */
@AutoConfiguration(
        after = TimeAutoConfiguration.class,
        afterName = "org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration")
@ConditionalOnBean({DatabaseClient.class, BusinessClock.class})
@ConditionalOnProperty(name = "yiwang.idempotency.sweep", matchIfMissing = true)
@EnableScheduling
public class IdempotencyAutoConfiguration {

    @Bean
    IdempotencySweep idempotencySweep(DatabaseClient database, BusinessClock clock) {
        return new IdempotencySweep(database, clock);
    }
}
