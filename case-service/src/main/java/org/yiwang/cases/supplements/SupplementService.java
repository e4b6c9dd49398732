package org.yiwang.cases.supplements;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.yiwang.cases.lifecycle.CaseService;
import org.yiwang.cases.lifecycle.Command;
import org.yiwang.cases.lifecycle.Wanted;
import org.yiwang.cases.materials.GivenDocuments;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.problems.ProblemException;
import reactor.core.publisher.Mono;

/** The use cases of supplements. */
@Service
class SupplementService {

    private final CaseService cases;
    private final GivenDocuments documents;

    SupplementService(CaseService cases, GivenDocuments documents) {
        this.cases = cases;
        this.documents = documents;
    }

    Mono<CaseService.Answer> asked(CaseService.Request request, List<Wanted> wanted) {
        return cases.requestSupplement(request, wanted, SupplementRules::requireKnown);
    }

    Mono<CaseService.Answer> extended(CaseService.Request request, int days, String reasons) {
        return cases.act(request, new Command.ExtendSupplement(days, reasons));
    }

    Mono<CaseService.Answer> supplied(CaseService.Request request, CaseService.Supply given) {
        var form = given.form();
        var materials = given.materials();
        if (form != null && !form.isNull() && !form.isObject()) {
            var wrong = List.of(new FieldError("/form", "type.object"));
            return Mono.error(() -> new ProblemException(HttpStatus.BAD_REQUEST, "bad-fields").errors(wrong));
        }
        var answers = form == null || form.isNull() ? null : form;
        return documents
                .of(request.id(), materials.values())
                .flatMap(stored -> cases.supply(
                        request,
                        new CaseService.Supply(answers, materials, given.present()),
                        (item, wanted) -> SupplementRules.requireAskedFor(wanted, answers, materials, stored, item)));
    }
}
