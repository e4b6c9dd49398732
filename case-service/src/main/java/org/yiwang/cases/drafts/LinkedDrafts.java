package org.yiwang.cases.drafts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.yiwang.cases.drafts.DraftController.NewDraft;
import org.yiwang.cases.lifecycle.CaseService;
import org.yiwang.cases.lifecycle.Contest;
import org.yiwang.defaults.http.ETags;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Applicant;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Opens drafts of remedies, which are filled in and handed in as any other. */
@Component
public class LinkedDrafts {

    private final DraftService drafts;

    LinkedDrafts(DraftService drafts) {
        this.drafts = drafts;
    }

    /** For whom, against what, with what is known of the form so far. */
    public record Wanted(
            Applicant applicant,
            Contest contest,
            @Nullable JsonNode form,
            @Nullable Boolean electronic) {}

    /** A draft of the item in the version in force. */
    public Mono<CaseService.Answer> open(UUID item, Wanted wanted, Actor actor, IdempotencyKey key) {
        var body = new NewDraft(item, wanted.applicant(), null, wanted.form(), wanted.electronic());
        return drafts.open(body, wanted.contest(), actor, key).map(LinkedDrafts::answer);
    }

    /** The draft that was opened under the key before, if one was. */
    public Mono<CaseService.Answer> earlier(Actor actor, IdempotencyKey key) {
        return drafts.earlier(actor, key).map(LinkedDrafts::answer);
    }

    private static CaseService.Answer answer(DraftService.Saved saved) {
        return new CaseService.Answer(saved.state(), HttpStatus.CREATED.value(), ETags.strong(saved.version()));
    }
}
