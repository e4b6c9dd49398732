package org.yiwang.catalog.checks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiwang.catalog.departments.DepartmentNotFound;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import reactor.core.publisher.Mono;

/** Reading how good a department's items are. */
@Service
class QualityService {

    private final QualityRepository quality;
    private final CheckTexts texts;

    QualityService(QualityRepository quality, CheckTexts texts) {
        this.quality = quality;
        this.texts = texts;
    }

    Mono<Quality> of(UUID department, @Nullable Check check, @Nullable Cursor after, Limit limit, Language language) {
        return quality.isKnown(department)
                .filter(known -> known)
                .switchIfEmpty(Mono.error(() -> new DepartmentNotFound(department)))
                .flatMap(_ -> Mono.zip(
                        quality.depths(department).collectList(),
                        quality.checks(department).collectList(),
                        page(department, check, after, limit, language)))
                .map(found -> new Quality(
                        department,
                        found.getT1(),
                        found.getT2(),
                        found.getT3().items(),
                        found.getT3().next()));
    }

    private Mono<Page<Quality.Flawed>> page(
            UUID department, @Nullable Check check, @Nullable Cursor after, Limit limit, Language language) {
        return quality.flawed(department, check, after, limit.plusOne())
                .collectList()
                .map(rows -> Page.of(rows, limit, QualityRepository.Row::cursor).map(row -> flawed(row, language)));
    }

    private Quality.Flawed flawed(QualityRepository.Row row, Language language) {
        var findings = row.flaws().stream()
                .flatMap(flaw -> ItemFinding.kept(flaw).stream())
                .map(finding -> texts.explained(finding, language))
                .toList();
        return new Quality.Flawed(
                row.id(), row.code(), row.version(), row.name().in(language), row.depth(), findings);
    }
}
