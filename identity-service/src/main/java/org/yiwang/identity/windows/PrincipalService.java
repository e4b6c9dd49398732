package org.yiwang.identity.windows;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.defaults.writes.Shielded;
import org.yiwang.keycloak.Actor;
import reactor.core.publisher.Mono;

/** Tells a clerk for whom the person before him may act. */
@Service
class PrincipalService {

    private final PrincipalRepository principals;
    private final Clock clock;

    PrincipalService(PrincipalRepository principals, Clock clock) {
        this.principals = principals;
        this.clock = clock;
    }

    Mono<Page<Principal>> of(UUID person, UUID item, Actor clerk, @Nullable Cursor after, Limit limit) {
        var looked = new PrincipalRepository.Looked(person, item, after == null ? null : after.uuid(0), limit);
        var found = principals.of(looked, clerk, WindowService.intake(clerk), clock.instant());
        return Shielded.write(found)
                .switchIfEmpty(Mono.error(WindowRefused::notSeen))
                .map(rows ->
                        Page.of(rows, limit, row -> Cursor.of(row.applicant().id())));
    }
}
