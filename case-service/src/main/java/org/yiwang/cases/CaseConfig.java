package org.yiwang.cases;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yiwang.cases.clock.Calendars;
import org.yiwang.cases.forms.Forms;
import org.yiwang.cases.vault.Vault;

/** The pure parts, made from the settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CaseProperties.class)
class CaseConfig {

    @Bean
    Vault vault(CaseProperties settings) {
        return new Vault(settings.kek(), settings.keks(), settings.rememberedKeys());
    }

    @Bean
    Calendars calendars(CaseProperties settings) {
        return new Calendars(settings.cutOffs());
    }

    @Bean
    Forms forms() {
        return new Forms();
    }
}
