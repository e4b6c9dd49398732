package org.yiwang.identity.erasures;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yiwang.defaults.clients.ServiceClients;
import org.yiwang.identity.contacts.Accounts;
import org.yiwang.identity.realm.RealmProperties;
import org.yiwang.identity.realm.StepRounds;

/** The rounds that delete accounts in Keycloak. */
@Configuration(proxyBeanMethods = false)
class ErasuresConfig {

    @Bean
    StepRounds<ErasureTask> erasureRounds(
            ErasureTaskRepository tasks,
            Accounts accounts,
            ServiceClients clients,
            RealmProperties settings,
            Clock clock) {
        var keycloak = clients.of("keycloak", ErasedAccountClient.class);
        return new StepRounds<>("erasures", new ErasureSteps(tasks, accounts, keycloak, settings), clock);
    }
}
