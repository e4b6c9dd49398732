package org.yiwang.cases.prereview;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiwang.cases.people.CaseNotFound;
import org.yiwang.cases.people.Reader;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import reactor.core.publisher.Mono;

/** Who may review first. */
@Service
class PreReviewService {

    private final PreReviewRepository preReviewers;

    PreReviewService(PreReviewRepository preReviewers) {
        this.preReviewers = preReviewers;
    }

    Mono<Page<PreReviewer>> page(UUID caseId, Reader reader, @Nullable Cursor after, Limit limit, Language language) {
        return preReviewers
                .of(caseId, reader, after, limit.plusOne(), language)
                .collectList()
                .filter(found -> !found.isEmpty())
                .switchIfEmpty(Mono.error(CaseNotFound::new))
                .map(found ->
                        found.stream().flatMap(PreReviewRepository.Row::found).toList())
                .map(found -> Page.of(found, limit, one -> Cursor.of(one.region(), one.id())));
    }
}
