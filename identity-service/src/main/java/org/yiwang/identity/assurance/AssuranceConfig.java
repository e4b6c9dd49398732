package org.yiwang.identity.assurance;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yiwang.identity.contacts.Accounts;
import org.yiwang.identity.contacts.ProfileChanges;
import org.yiwang.identity.realm.RealmProperties;
import org.yiwang.identity.realm.StepRounds;
import org.yiwang.identity.registries.RegistryCalls;

/** The way to the population registry, and the rounds that tell Keycloak. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PopulationProperties.class)
class AssuranceConfig {

    @Bean
    PopulationClient populationRegistry(PopulationProperties settings, RegistryCalls registries) {
        var place = new RegistryCalls.Place("population-registry", settings.url(), settings.key(), settings.timeout());
        return registries.of(place, PopulationClient.class);
    }

    @Bean
    StepRounds<AssuranceTask> assuranceRounds(
            AssuranceTaskRepository tasks,
            Accounts accounts,
            ProfileChanges profiles,
            RealmProperties settings,
            Clock clock) {
        var steps = new AssuranceSteps(tasks, accounts, profiles, settings);
        return new StepRounds<>("assurances", steps, clock);
    }
}
