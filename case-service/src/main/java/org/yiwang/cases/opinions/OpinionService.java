package org.yiwang.cases.opinions;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.yiwang.cases.items.RegionRepository;
import org.yiwang.cases.lifecycle.CaseService;
import org.yiwang.cases.lifecycle.Command;
import org.yiwang.cases.lifecycle.OpinionAnswer;
import org.yiwang.cases.opinions.OpinionController.Opinion;
import org.yiwang.cases.people.CaseNotFound;
import org.yiwang.defaults.http.StaleVersion;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.keycloak.Duty;
import reactor.core.publisher.Mono;

/** The use cases of opinions. */
@Service
class OpinionService {

    private final CaseService cases;
    private final RegionRepository regions;
    private final GivenOpinions given;
    private final Clock clock;

    OpinionService(CaseService cases, RegionRepository regions, GivenOpinions given, Clock clock) {
        this.cases = cases;
        this.regions = regions;
        this.given = given;
        this.clock = clock;
    }

    Mono<CaseService.Answer> asked(CaseService.Request request, UUID department, String question) {
        return regions.department(department)
                .switchIfEmpty(Mono.error(OpinionService::unknown))
                .flatMap(_ -> cases.act(request, item -> {
                    var term = item.terms().opinion(department);
                    return new Command.AskOpinion(department, question, term.budget(), term.tacit());
                }));
    }

    Mono<CaseService.Answer> given(CaseService.Request request, int number, Opinion body) {
        var reviews = request.actor().departmentsWith(Duty.REVIEW);
        var answer = OpinionAnswer.valueOf(body.answer().name());
        return cases.act(request, new Command.GiveOpinion(number, answer, body.reasons(), reviews))
                .onErrorResume(CaseNotFound.class, hidden -> overtaken(request, number, hidden));
    }

    /** With the first answer the department's business with the case ends; who comes second is told who was quicker and when. */
    private Mono<CaseService.Answer> overtaken(CaseService.Request request, int number, CaseNotFound hidden) {
        return given.byAColleague(request.id(), number, request.actor(), clock.instant())
                .<ProblemException>map(quicker -> new StaleVersion().property("lastChange", quicker))
                .defaultIfEmpty(hidden)
                .flatMap(Mono::error);
    }

    private static ProblemException unknown() {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "bad-fields")
                .errors(List.of(new FieldError("/department", "unknown-department")));
    }
}
