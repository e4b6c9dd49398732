package org.yiwang.cases.visits;

import static org.yiwang.keycloak.ReaderKind.OFFICIAL_HERE;
import static org.yiwang.keycloak.ReaderKind.OFFICIAL_OF_ANOTHER_REGION;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.cases.people.Reader;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.ForOfficials;
import org.yiwang.keycloak.OpenTo;
import reactor.core.publisher.Mono;

/** Where once was not enough, for supervisors. */
@RestController
@OpenTo(value = OFFICIAL_HERE, withTheirOwn = OFFICIAL_OF_ANOTHER_REGION)
class RepeatedVisitController {

    private final RepeatedVisitService visits;

    RepeatedVisitController(RepeatedVisitService visits) {
        this.visits = visits;
    }

    /** The visits beyond the first in cases of departments one supervises, with their explanations, the latest first. */
    @Operation(summary = "The visits beyond the first in the cases of departments one supervises, the latest first")
    @ForOfficials(duties = Duty.SUPERVISE)
    @GetMapping("/v1/queues/repeated-visits")
    Mono<ResponseEntity<Page<RepeatedVisit>>> repeated(
            @RequestParam(required = false) @Nullable UUID department,
            Actor actor,
            Limit limit,
            @Nullable Cursor after,
            Language language,
            ServerWebExchange exchange) {
        return visits.page(departments(department, actor), new Reader(actor), after, limit, language)
                .map(page -> page.answer(exchange));
    }

    private static List<UUID> departments(@Nullable UUID wanted, Actor actor) {
        var own = actor.departmentsWith(Duty.SUPERVISE);
        if (wanted != null && !own.contains(wanted)) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "department-not-yours");
        }
        return wanted == null ? List.copyOf(own) : List.of(wanted);
    }
}
