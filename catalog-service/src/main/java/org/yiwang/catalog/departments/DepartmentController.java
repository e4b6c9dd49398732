package org.yiwang.catalog.departments;

import static org.yiwang.keycloak.ReaderKind.EVERYBODY;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.catalog.reading.PublicAnswer;
import org.yiwang.catalog.reading.Words;
import org.yiwang.catalog.regions.BadRegionCode;
import org.yiwang.catalog.validity.Day;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.keycloak.OpenTo;
import org.yiwang.keycloak.Public;
import reactor.core.publisher.Mono;

/** Departments, open to everybody. */
@RestController
@Tag(name = "departments")
@RequestMapping("/v1/departments")
@Public
@OpenTo(EVERYBODY)
class DepartmentController {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int MOST = 100;

    private final DepartmentService departments;

    DepartmentController(DepartmentService departments) {
        this.departments = departments;
    }

    /**
     * Departments in order of region and id, as they are in force today or were on another day; those of exactly one
     * {@code region}, those with all words of {@code q} in the name or whose code begins with it. Those named by
     * {@code id} are read alone, also those that ended, unless a day is named too; what is unknown is left out.
     */
    @Operation(summary = "Departments by id, region, name or code, as of a day")
    @GetMapping
    Mono<ResponseEntity<Page<DepartmentPage>>> list(
            @Parameter(description = "Only these, also those that ended; at most 100, what is unknown is left out")
                    @RequestParam
                    @Nullable
                    @Size(min = 1, max = MOST)
                    Set<@NotNull UUID> id,
            @Parameter(description = "Departments of exactly this region", example = "330106000000")
                    @RequestParam
                    @Nullable
                    String region,
            @Parameter(description = "Words of the name, or the beginning of the credit code", example = "市场监督")
                    @RequestParam
                    @Nullable
                    String q,
            @Parameter(
                            description =
                                    "The day on which they are in force; absent: today, or whenever if ids are named",
                            example = "2026-11-23",
                            schema = @Schema(type = "string", format = "date"))
                    @RequestParam
                    @Nullable
                    String on,
            Limit limit,
            @Nullable Cursor after,
            Language language,
            ServerWebExchange exchange) {
        PublicAnswer.inLanguage(exchange, language);
        var only =
                region == null ? null : BadRegionCode.checked("region", region).value();
        var ids = id == null ? Set.<UUID>of() : id;
        var day = Day.checked("on", on).orElseGet(() -> ids.isEmpty() ? departments.today() : null);
        var filter = new DepartmentFilter(ids, only, Words.of(q), day);
        return departments.listed(filter, after, limit, language).map(page -> PublicAnswer.page(exchange, page, FRESH));
    }

    /** One department, also one that ended, and those that took its place. */
    @Operation(summary = "One department, and those that took its place")
    @GetMapping("/{id}")
    Mono<ResponseEntity<DepartmentPage>> department(
            @PathVariable UUID id, Language language, ServerWebExchange exchange) {
        PublicAnswer.inLanguage(exchange, language);
        return departments.department(id, language).map(page -> PublicAnswer.of(page, page, FRESH));
    }
}
