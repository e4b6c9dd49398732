package org.yiwang.identity.registrations;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yiwang.defaults.clients.ServiceClients;
import org.yiwang.identity.outside.Outside;
import org.yiwang.identity.outside.OutsideProperties;
import org.yiwang.identity.realm.EndedTokens;
import org.yiwang.identity.realm.RealmProperties;
import org.yiwang.identity.realm.StepRounds;
import org.yiwang.keycloak.KeycloakProperties;

/** The rounds that bring clients in step, and the way to a new secret. */
@Configuration(proxyBeanMethods = false)
class RegistrationsConfig {

    @Bean
    Registrations registrations(ServiceClients clients, OutsideProperties outside, KeycloakProperties realm) {
        var places = new Places(outside.ear(), realm.publicUrl());
        return new Registrations(clients.of("keycloak", RegistrationClient.class), places);
    }

    @Bean
    StepRounds<ClientTask> clientRounds(
            ClientTaskRepository tasks,
            Registrations registrations,
            EndedTokens ended,
            RealmProperties settings,
            Clock clock) {
        var steps = new ClientSteps(tasks, registrations, ended, settings);
        return new StepRounds<>("clients", steps, clock);
    }

    /** Apart from the other rounds, for which nobody outside is waited for. */
    @Bean
    StepRounds<Fetch> fetchRounds(
            FetchRepository fetches, Outside outside, OutsideProperties settings, RealmProperties realm, Clock clock) {
        return new StepRounds<>("fetches", new FetchSteps(fetches, outside, settings, realm), clock);
    }
}
