package org.yiwang.identity.consents;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yiwang.defaults.clients.ServiceClients;
import org.yiwang.identity.realm.EndedTokens;
import org.yiwang.identity.realm.RealmProperties;
import org.yiwang.identity.realm.StepRounds;

/** The rounds that bring withdrawals to Keycloak. */
@Configuration(proxyBeanMethods = false)
class ConsentsConfig {

    @Bean
    StepRounds<Withdrawal> withdrawalRounds(
            WithdrawalRepository withdrawals,
            ServiceClients clients,
            EndedTokens ended,
            RealmProperties settings,
            Clock clock) {
        var steps = new WithdrawalSteps(withdrawals, clients.of("keycloak", ConsentClient.class), ended, settings);
        return new StepRounds<>("withdrawals", steps, clock);
    }
}
