package org.yiwang.identity.realm;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yiwang.defaults.clients.ServiceClients;

/** The rounds that bring accounts in step. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RealmProperties.class)
class RealmConfig {

    @Bean
    StepRounds<Task> accountRounds(
            TaskRepository tasks, ServiceClients clients, RealmProperties settings, Clock clock) {
        var accounts = new RealmAccounts(clients.of("keycloak", RealmClient.class));
        return new StepRounds<>("accounts", new AccountSteps(tasks, accounts, settings), clock);
    }
}
