package org.yiwang.catalog.proposals;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.yiwang.catalog.departments.DatedDepartment;
import org.yiwang.catalog.departments.DepartmentRepository;
import org.yiwang.catalog.drafts.Standards;
import org.yiwang.catalog.editors.Editor;
import org.yiwang.catalog.items.CurrentItem;
import org.yiwang.catalog.items.ItemRepository;
import org.yiwang.catalog.regions.Region;
import org.yiwang.catalog.validity.Day;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.ETags;
import org.yiwang.defaults.http.IfMatch;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.defaults.http.StaleVersion;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.defaults.idempotency.StoredAnswers.Given;
import org.yiwang.defaults.writes.Shielded;
import reactor.core.publisher.Mono;

/** Proposes items upward and answers proposals; an accepted one becomes a draft of a standard. */
@Service
class ProposalService {

    private final ProposalRepository proposals;
    private final ItemRepository items;
    private final DepartmentRepository departments;
    private final Standards standards;
    private final Clock clock;

    ProposalService(
            ProposalRepository proposals,
            ItemRepository items,
            DepartmentRepository departments,
            Standards standards,
            Clock clock) {
        this.proposals = proposals;
        this.items = items;
        this.departments = departments;
        this.standards = standards;
        this.clock = clock;
    }

    Mono<Page<Proposal>> listed(
            Proposal.@Nullable State state, @Nullable Cursor after, Limit limit, Editor editor, Language language) {
        return proposals
                .listed(state, after, limit.plusOne(), editor, language)
                .map(ProposalRepository.Shown::proposal)
                .collectList()
                .map(rows -> Page.of(rows, limit, row -> Cursor.of(row.id())));
    }

    Mono<ProposalRepository.Shown> proposal(UUID id, Editor editor, Language language) {
        return proposals.proposal(id, editor, language).switchIfEmpty(Mono.error(ProposalRefused::notFound));
    }

    Mono<UUID> proposed(UUID item, UUID department, String reason, Editor editor, IdempotencyKey key) {
        var proposing = Mono.zip(
                        items.written(item, null)
                                .switchIfEmpty(Mono.error(() -> ProposalRefused.bad("/item", "unknown-item"))),
                        departments
                                .dated(Set.of(department))
                                .next()
                                .switchIfEmpty(
                                        Mono.error(() -> ProposalRefused.bad("/department", "unknown-department"))))
                .flatMap(found -> {
                    require(found.getT1(), found.getT2(), editor);
                    var id = UuidCreator.getTimeOrderedEpochFast();
                    var proposal = new ProposalRepository.New(
                            id,
                            item,
                            found.getT1().version(),
                            department,
                            Region.prefixOf(found.getT2().region()),
                            reason);
                    return proposals.add(proposal, editor, given(id, 1, 201, key));
                });
        return Shielded.write(proposals
                .answered(key)
                .switchIfEmpty(Mono.defer(() -> proposing))
                .onErrorResume(
                        DuplicateKeyException.class,
                        _ -> proposals.answered(key).switchIfEmpty(Mono.error(ProposalRefused::open))));
    }

    Mono<UUID> acted(
            UUID id,
            ProposalAction action,
            @Nullable String answer,
            Editor editor,
            IfMatch ifMatch,
            IdempotencyKey key) {
        var acting = proposal(id, editor, Language.ZH_CN).flatMap(shown -> {
            ifMatch.require(shown.version());
            if (shown.proposal().actions().stream().noneMatch(link -> link.name() == action)) {
                return Mono.error(ProposalRefused.notAllowed(action, shown.proposal()));
            }
            var given = given(id, shown.version() + 1, 200, key);
            return draft(action, shown.proposal(), editor)
                    .flatMap(draft -> proposals.settle(shown, action.to(), answer, draft.orElse(null), editor, given))
                    .switchIfEmpty(Mono.error(StaleVersion::new));
        });
        return Shielded.write(proposals.answered(key).switchIfEmpty(Mono.defer(() -> acting)));
    }

    private Mono<Optional<UUID>> draft(ProposalAction action, Proposal proposal, Editor editor) {
        return action == ProposalAction.ACCEPT
                ? standards
                        .opened(
                                proposal.id(),
                                proposal.item(),
                                proposal.itemVersion(),
                                proposal.department().id(),
                                editor)
                        .map(Optional::of)
                : Mono.just(Optional.empty());
    }

    private void require(CurrentItem item, DatedDepartment to, Editor editor) {
        var content = item.content();
        if (!editor.covers(content.department(), content.region())) {
            throw ProposalRefused.bad("/item", "not-your-department");
        }
        if (item.retiredAt() != null) {
            throw ProposalRefused.bad("/item", "unknown-item");
        }
        var above = Region.prefixOf(to.region());
        var here = Region.prefixOf(content.region());
        if (here.equals(above) || !here.startsWith(above)) {
            throw ProposalRefused.bad("/department", "not-above");
        }
        var ended = to.flaw("/department", Day.today(clock));
        if (ended != null) {
            throw ProposalRefused.bad(ended);
        }
    }

    private Given given(UUID id, long version, int status, IdempotencyKey key) {
        return new Given(key, status, "/v1/item-proposals/" + id, ETags.strong(version), clock.instant());
    }
}
