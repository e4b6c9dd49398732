package org.yiwang.cases;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yiwang.cases.clock.Calendars;
import org.yiwang.cases.forms.Forms;
import org.yiwang.cases.vault.Vault;
import org.yiwang.defaults.access.ShownSubjects;

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

    /** Whose cases a queue or a list of cases showed; a case's first key is its own id as long as none has a parent. */
    @Bean
    ShownSubjects shownSubjects() {
        return new ShownSubjects("""
                select c.applicant_id, array_agg(c.id order by c.id) from cases c
                 where w.shown is not null and c.root_case_id = any(w.shown) and c.id = any(w.shown)
                 group by c.applicant_id
                """);
    }

    @Bean
    Forms forms() {
        return new Forms();
    }
}
