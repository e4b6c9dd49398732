package org.yiwang.defaults.copies;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.yiwang.defaults.time.TimeAutoConfiguration;

/** The ages that copies may have in a service that acts by them. */
@AutoConfiguration(after = TimeAutoConfiguration.class)
@ConditionalOnProperty("yiwang.copies.acting")
public class CopiesAutoConfiguration {

    @Bean
    CopyAges copyAges(
            @Value("${yiwang.copies.acting}") Duration acting,
            @Value("${yiwang.copies.reading}") Duration reading,
            @Qualifier("realTime") Clock realTime) {
        return new CopyAges(acting, reading, realTime);
    }
}
