package org.yiwang.identity.logos;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yiwang.identity.outside.Outside;
import org.yiwang.identity.outside.OutsideProperties;
import org.yiwang.identity.realm.RealmProperties;
import org.yiwang.identity.realm.StepRounds;

/** The rounds that look for logos, for which nobody else waits. */
@Configuration(proxyBeanMethods = false)
class LogosConfig {

    @Bean
    StepRounds<LogoFetch> logoRounds(
            LogoRepository logos, Outside outside, OutsideProperties settings, RealmProperties realm, Clock clock) {
        return new StepRounds<>("logos", new LogoSteps(logos, outside, settings, realm), clock);
    }
}
