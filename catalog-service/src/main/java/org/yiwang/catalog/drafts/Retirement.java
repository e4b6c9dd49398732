package org.yiwang.catalog.drafts;

import org.springframework.stereotype.Component;
import org.yiwang.defaults.clients.NoAnswer;
import org.yiwang.defaults.clients.ServiceClients;
import reactor.core.publisher.Mono;

/** Ends no item unawares while somebody's case of it is open: who approves its end says that these cases go on. */
@Component
class Retirement {

    private final OpenCaseClient cases;

    Retirement(ServiceClients clients) {
        this.cases = clients.of("case-service", OpenCaseClient.class);
    }

    /** Fails when cases are open and nobody has said that they are finished in their version. */
    Mono<Void> permitted(Draft draft, boolean finishCases) {
        if (draft.kind() != Draft.Kind.RETIREMENT || finishCases) {
            return Mono.empty();
        }
        return cases.of(draft.item())
                .onErrorMap(NoAnswer::is, _ -> DraftRefused.casesUnknown())
                .filter(open -> !open.none())
                .flatMap(open -> Mono.error(() -> DraftRefused.casesOpen(open)));
    }
}
