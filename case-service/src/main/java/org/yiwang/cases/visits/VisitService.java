package org.yiwang.cases.visits;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiwang.cases.lifecycle.Appointment;
import org.yiwang.cases.lifecycle.CaseService;
import org.yiwang.cases.lifecycle.Command;
import org.yiwang.cases.lifecycle.Visit;
import org.yiwang.cases.materials.MaterialRepository;
import org.yiwang.cases.people.Openings;
import org.yiwang.cases.people.Reader;
import org.yiwang.cases.visits.VisitController.Attendance;
import org.yiwang.cases.visits.VisitController.NewVisit;
import org.yiwang.cases.visits.VisitController.VisitRequest;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The use cases of visits. */
@Service
class VisitService {

    private final CaseService cases;
    private final VisitRepository visits;
    private final MaterialRepository materials;
    private final Openings openings;

    VisitService(CaseService cases, VisitRepository visits, MaterialRepository materials, Openings openings) {
        this.cases = cases;
        this.visits = visits;
        this.materials = materials;
        this.openings = openings;
    }

    Mono<Page<VisitView>> page(UUID id, Reader reader, @Nullable Cursor after, Limit limit) {
        var from = after == null ? 0 : (int) Math.min(after.number(0), Integer.MAX_VALUE);
        return openings.open(id, reader, "CASE", id)
                .thenMany(Flux.defer(() -> visits.of(id, reader, from, limit.plusOne())))
                .collectList()
                .map(found -> Page.of(found, limit, visit -> Cursor.of(visit.number())));
    }

    Mono<CaseService.Answer> recorded(CaseService.Request request, NewVisit body) {
        return materials
                .codes(request.id())
                .flatMap(given -> cases.act(
                        request,
                        new Command.RecordVisit(new Visit(
                                body.reason(),
                                body.day(),
                                body.words(),
                                body.explanation(),
                                some(body.originals()),
                                given))));
    }

    Mono<CaseService.Answer> asked(CaseService.Request request, VisitRequest body) {
        var appointment = new Appointment(
                body.reason(), body.place(), body.from(), body.until(), body.words(), body.explanation());
        return cases.act(request, new Command.AskVisit(appointment));
    }

    Mono<CaseService.Answer> confirmed(CaseService.Request request, int number, Attendance body) {
        return materials
                .codes(request.id())
                .flatMap(given -> cases.act(
                        request, new Command.ConfirmVisit(number, body.day(), some(body.originals()), given)));
    }

    Mono<CaseService.Answer> cancelled(CaseService.Request request, int number, String reasons) {
        return cases.act(request, new Command.CancelVisit(number, reasons));
    }

    private static List<String> some(@Nullable List<String> originals) {
        return originals == null ? List.of() : originals;
    }
}
