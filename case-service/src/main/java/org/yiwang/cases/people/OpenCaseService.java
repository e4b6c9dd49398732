package org.yiwang.cases.people;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.yiwang.defaults.http.Page;
import reactor.core.publisher.Mono;

/** Says what of somebody or of an item is not finished yet, in bounds. */
@Service
class OpenCaseService {

    private static final int MOST = 100;
    private static final int MOST_COUNTED = 1_000;

    private final OpenCaseRepository cases;

    OpenCaseService(OpenCaseRepository cases) {
        this.cases = cases;
    }

    Mono<OpenCasesOfItem> ofItem(UUID item) {
        return cases.ofItem(item, MOST_COUNTED);
    }

    Mono<Page<OpenCase>> of(UUID person) {
        return cases.of(person, MOST).collectList().map(found -> new Page<>(found, null));
    }
}
