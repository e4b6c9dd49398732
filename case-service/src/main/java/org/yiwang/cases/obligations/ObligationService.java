package org.yiwang.cases.obligations;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.yiwang.cases.items.ItemVersion;
import org.yiwang.cases.lifecycle.CaseService;
import org.yiwang.cases.lifecycle.Command;
import org.yiwang.cases.materials.DocumentRules;
import org.yiwang.cases.materials.GivenDocuments;
import org.yiwang.cases.materials.StoredDocument;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.problems.ProblemException;
import reactor.core.publisher.Mono;

/** The use cases of what is owed after a decision. */
@Service
class ObligationService {

    private final CaseService cases;
    private final GivenDocuments documents;

    ObligationService(CaseService cases, GivenDocuments documents) {
        this.cases = cases;
        this.documents = documents;
    }

    Mono<CaseService.Answer> fulfilled(CaseService.Request request, int number, UUID document) {
        return documents
                .of(request.id(), List.of(document))
                .flatMap(stored -> cases.fulfil(
                        request,
                        number,
                        document,
                        (item, owed) -> requireFit(item, owed.material(), stored.get(document))));
    }

    Mono<CaseService.Answer> confirmed(
            CaseService.Request request, int number, boolean fulfilled, @Nullable String note) {
        var said = note == null ? "" : note.strip();
        return !fulfilled && said.isEmpty()
                ? Mono.error(ObligationService::unsaid)
                : cases.act(request, new Command.ConfirmFulfilment(number, fulfilled, said));
    }

    private static void requireFit(ItemVersion item, String material, @Nullable StoredDocument stored) {
        item.materials().stream()
                .filter(rule -> rule.code().equals(material))
                .map(rule -> DocumentRules.flaw("/document", stored, rule))
                .forEach(flaw -> {
                    if (flaw != null) {
                        throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "bad-fields")
                                .errors(List.of(flaw));
                    }
                });
    }

    private static ProblemException unsaid() {
        return new ProblemException(HttpStatus.BAD_REQUEST, "bad-fields")
                .errors(List.of(new FieldError("/note", "required")));
    }
}
