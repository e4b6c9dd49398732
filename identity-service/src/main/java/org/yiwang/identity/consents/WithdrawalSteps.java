package org.yiwang.identity.consents;

import java.time.Instant;
import java.util.List;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.yiwang.identity.realm.EndedTokens;
import org.yiwang.identity.realm.RealmProperties;
import org.yiwang.identity.realm.Steps;
import reactor.core.publisher.Mono;

/** Lets Keycloak issue nothing more for a withdrawn consent, and gateways refuse what was issued. */
record WithdrawalSteps(
        WithdrawalRepository withdrawals, ConsentClient keycloak, EndedTokens ended, RealmProperties settings)
        implements Steps<Withdrawal> {

    @Override
    public Mono<Long> allDue(Instant now) {
        return withdrawals.allDue(now);
    }

    @Override
    public Mono<List<Withdrawal>> take(Instant now, int count) {
        return withdrawals.take(now, settings.lease(), count);
    }

    /** Unless the person consented anew meanwhile. */
    @Override
    public Mono<Long> bring(Withdrawal withdrawal, Instant now) {
        return keycloak.given(withdrawal.account())
                .filter(given -> given.clientId().equals(withdrawal.client().toString()))
                .any(given -> Instant.ofEpochMilli(given.lastUpdatedDate()).isAfter(withdrawal.at()))
                .onErrorResume(WebClientResponseException.NotFound.class, _ -> Mono.just(false))
                .flatMap(anew -> anew ? Mono.empty() : withdrawn(withdrawal))
                .onErrorResume(failed -> told(withdrawal).then(Mono.error(failed)))
                .then(Mono.defer(() -> withdrawals.done(withdrawal)));
    }

    @Override
    public Mono<Long> putOff(Withdrawal withdrawal, Instant now) {
        return withdrawals.putOff(withdrawal, settings.again(withdrawal.attempts(), now));
    }

    private Mono<Void> withdrawn(Withdrawal withdrawal) {
        return keycloak.withdraw(withdrawal.account(), withdrawal.client())
                .then()
                .onErrorComplete(WebClientResponseException.NotFound.class)
                .then(told(withdrawal));
    }

    /** What was issued ends at once; while Keycloak does not answer it issues nothing either. */
    private Mono<Void> told(Withdrawal withdrawal) {
        return ended.of(withdrawal.client(), withdrawal.account());
    }
}
