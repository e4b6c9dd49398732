package org.yiwang.cases.desk;

import static org.yiwang.keycloak.ReaderKind.OFFICIAL_ELSEWHERE;
import static org.yiwang.keycloak.ReaderKind.OFFICIAL_HERE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.cases.clock.Light;
import org.yiwang.cases.lifecycle.CaseStatus;
import org.yiwang.cases.lifecycle.Doable;
import org.yiwang.cases.people.Reader;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ForOfficials;
import org.yiwang.keycloak.OpenTo;
import reactor.core.publisher.Mono;

/** What officials have to handle. */
@RestController
@OpenTo(value = OFFICIAL_HERE, withTheirOwn = OFFICIAL_ELSEWHERE)
class QueueController {

    private final QueueService queues;
    private final Clock clock;

    QueueController(QueueService queues, Clock clock) {
        this.queues = queues;
        this.clock = clock;
    }

    /**
     * The cases of one's departments that are not at an end, the one due first on top; on request only those of an
     * item, or those one may do something about now.
     */
    @Operation(summary = "The cases of one's departments that are not at an end, the one due first on top")
    @ForOfficials
    @GetMapping("/v1/queues")
    Mono<ResponseEntity<Page<QueueEntry>>> queue(
            @RequestParam(required = false) @Nullable UUID department,
            @RequestParam(required = false) @Nullable Set<CaseStatus> status,
            @RequestParam(required = false) @Nullable Light light,
            @RequestParam(required = false) @Nullable String handler,
            @RequestParam(required = false) @Nullable UUID item,
            @RequestParam(defaultValue = "false") boolean actionable,
            @Parameter(description = "Only cases of which an opinion is asked of one's departments")
                    @RequestParam(defaultValue = "false")
                    boolean opinions,
            Actor actor,
            Limit limit,
            @Nullable Cursor after,
            Language language,
            ServerWebExchange exchange) {
        var reader = new Reader(actor);
        var wanted = new QueueRepository.Wanted(
                departments(department, reader),
                status == null ? Set.of() : status,
                light,
                handler(handler, actor),
                item,
                opinions,
                actionable ? Doable.by(actor) : null,
                after,
                limit.plusOne());
        return queues.page(wanted, reader, limit, language, clock.instant()).map(page -> page.answer(exchange));
    }

    private static List<UUID> departments(@Nullable UUID wanted, Reader reader) {
        var own = List.of(reader.departments());
        if (own.isEmpty() || wanted != null && !own.contains(wanted)) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "department-not-yours");
        }
        return wanted == null ? own : List.of(wanted);
    }

    private static @Nullable UUID handler(@Nullable String handler, Actor actor) {
        if (handler == null) {
            return null;
        }
        if (!handler.equals("me")) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "bad-parameter", "handler")
                    .errors(List.of(new FieldError("?handler", "one-of", "me")));
        }
        return actor.person();
    }
}
