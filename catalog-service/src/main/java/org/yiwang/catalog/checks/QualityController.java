package org.yiwang.catalog.checks;

import static org.yiwang.keycloak.ReaderKind.OFFICIAL_ELSEWHERE;
import static org.yiwang.keycloak.ReaderKind.OFFICIAL_HERE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.keycloak.ForOfficials;
import org.yiwang.keycloak.OpenTo;
import reactor.core.publisher.Mono;

/** How good departments' items are, open to every official: what is published is public, and all learn from all. */
@RestController
@Tag(name = "departments")
@RequestMapping("/v1/departments/{id}/quality")
@ForOfficials
@OpenTo({OFFICIAL_HERE, OFFICIAL_ELSEWHERE})
class QualityController {

    private final QualityService quality;

    QualityController(QualityService quality) {
        this.quality = quality;
    }

    /** Items by depth, findings by check, and the items in which something was found, in pages. */
    @Operation(summary = "How good a department's published items are")
    @GetMapping
    Mono<Quality> quality(
            @Parameter(description = "The department", example = "0199f000-0000-7000-8000-000000000102") @PathVariable
                    UUID id,
            @Parameter(description = "Only items in which this check found something") @RequestParam @Nullable
                    Check check,
            Limit limit,
            @Nullable Cursor after,
            Language language) {
        return quality.of(id, check, after, limit, language);
    }
}
