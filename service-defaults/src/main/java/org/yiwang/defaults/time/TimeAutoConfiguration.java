package org.yiwang.defaults.time;

import java.time.Clock;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;

/** The business clock, movable in the local profile only. */
@AutoConfiguration
@EnableConfigurationProperties(TimeProperties.class)
public class TimeAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    BusinessClock businessClock(TimeProperties settings) {
        return new BusinessClock(Clock.systemUTC(), settings.offset());
    }

    /** For what must not follow when the business clock is moved: leases, and pauses between attempts. */
    @Bean(defaultCandidate = false)
    Clock realTime() {
        return Clock.systemUTC();
    }

    @Bean
    @Profile("local")
    @ConditionalOnAvailableEndpoint
    ClockEndpoint clockEndpoint(BusinessClock clock) {
        return new ClockEndpoint(clock);
    }
}
