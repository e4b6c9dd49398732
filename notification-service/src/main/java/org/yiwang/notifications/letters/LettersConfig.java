package org.yiwang.notifications.letters;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yiwang.defaults.clients.ServiceClients;
import org.yiwang.notifications.mail.Mailer;
import org.yiwang.notifications.messages.Templates;

/** One sender of letters for each replica. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LetterProperties.class)
class LettersConfig {

    @Bean
    LetterRounds letterRounds(
            LetterRepository letters,
            ServiceClients clients,
            Templates templates,
            Mailer mailer,
            LetterFigures figures,
            LetterProperties settings,
            @Qualifier("realTime") Clock clock) {
        var contacts = clients.of("identity-service", ContactClient.class);
        return new LetterRounds(letters, contacts, templates, mailer, figures, settings, clock);
    }
}
