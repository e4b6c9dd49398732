package org.yiwang.identity.accesses;

import static org.yiwang.keycloak.ReaderKind.OFFICIAL_HERE;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.keycloak.Acr;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.ForOfficials;
import org.yiwang.keycloak.NeedsSignIn;
import org.yiwang.keycloak.OpenTo;
import reactor.core.publisher.Mono;

/** What officials were shown, to those who audit in their subtree; a POST, because what is looked for belongs in no address. */
@RestController
@ForOfficials(duties = Duty.AUDIT)
@RequestMapping("/v1/access-records/inspections")
@OpenTo(OFFICIAL_HERE)
class InspectionController {

    private final InspectionService inspections;

    InspectionController(InspectionService inspections) {
        this.inspections = inspections;
    }

    /** Which officials of the reader's subtree were shown what of one person or case, the latest first; it is recorded. */
    @PostMapping
    @NeedsSignIn(acr = Acr.MFA)
    @Operation(
            summary = "Which officials of the reader's subtree were shown what of one person or case; it is recorded")
    Mono<Page<InspectedView>> inspect(
            @RequestBody @Valid NewInspection body,
            Actor actor,
            Language language,
            @Nullable Cursor after,
            Limit limit) {
        return inspections.found(body, actor, language, after, limit);
    }
}
