package org.yiwang.cases.people;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.yiwang.defaults.http.Page;
import reactor.core.publisher.Mono;

/** Says what of somebody is not finished yet, a hundred cases at most. */
@Service
class OpenCaseService {

    private static final int MOST = 100;

    private final OpenCaseRepository cases;

    OpenCaseService(OpenCaseRepository cases) {
        this.cases = cases;
    }

    Mono<Page<OpenCase>> of(UUID person) {
        return cases.of(person, MOST).collectList().map(found -> new Page<>(found, null));
    }
}
