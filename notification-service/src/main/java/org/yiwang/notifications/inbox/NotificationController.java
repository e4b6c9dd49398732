package org.yiwang.notifications.inbox;

import static org.yiwang.keycloak.ReaderKind.AGENT;
import static org.yiwang.keycloak.ReaderKind.CITIZEN;
import static org.yiwang.keycloak.ReaderKind.FORMER_AGENT;
import static org.yiwang.keycloak.ReaderKind.OFFICIAL_ELSEWHERE;
import static org.yiwang.keycloak.ReaderKind.OFFICIAL_HERE;
import static org.yiwang.keycloak.ReaderKind.OTHER_CITIZEN;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.ETags;
import org.yiwang.defaults.http.IfMatch;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.defaults.idempotency.Idempotency;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ForPeople;
import org.yiwang.keycloak.OpenTo;
import org.yiwang.notifications.messages.Message;
import reactor.core.publisher.Mono;

/** The inbox of whoever asks. */
@RestController
@ForPeople
@RequestMapping("/v1/notifications")
class NotificationController {

    private final InboxService inbox;
    private final ReadingService readings;

    NotificationController(InboxService inbox, ReadingService readings) {
        this.inbox = inbox;
        this.readings = readings;
    }

    /** My messages, newest first. */
    @OpenTo(
            value = CITIZEN,
            withTheirOwn = {OTHER_CITIZEN, AGENT, FORMER_AGENT, OFFICIAL_HERE, OFFICIAL_ELSEWHERE})
    @GetMapping
    @Operation(summary = "My messages, newest first")
    Mono<ResponseEntity<Page<Notification>>> list(
            @RequestParam(defaultValue = "false") boolean unread,
            Limit limit,
            @Nullable Cursor after,
            Language language,
            Actor actor,
            ServerWebExchange exchange) {
        var before = after == null ? Long.MAX_VALUE : after.number(0);
        return inbox.page(Reader.of(actor), unread, before, limit)
                .map(page -> page.map(message -> inbox.notification(message, language)))
                .map(page -> page.answer(exchange));
    }

    /** How many of my messages are unread; 100 means 100 or more. */
    @OpenTo(
            value = CITIZEN,
            withTheirOwn = {OTHER_CITIZEN, AGENT, FORMER_AGENT, OFFICIAL_HERE, OFFICIAL_ELSEWHERE})
    @GetMapping("/summary")
    @Operation(summary = "How many of my messages are unread; 100 means 100 or more")
    Mono<Summary> summary(Actor actor) {
        return inbox.summary(Reader.of(actor));
    }

    /** One of my messages. */
    @OpenTo(CITIZEN)
    @GetMapping("/{id}")
    @Operation(summary = "One of my messages")
    Mono<ResponseEntity<Notification>> one(@PathVariable UUID id, Language language, Actor actor) {
        return inbox.one(Reader.of(actor), id).map(message -> answer(message, language));
    }

    /** I have read it (IETF httpapi draft on Idempotency-Key; RFC 9110 §13.1.1). */
    @OpenTo(CITIZEN)
    @PostMapping("/{id}/reading")
    @Operation(summary = "I have read it")
    Mono<ResponseEntity<Notification>> read(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Reading reading,
            IfMatch expected,
            Language language,
            Actor actor,
            ServerWebExchange exchange) {
        var key = Idempotency.of(exchange, actor, null);
        return readings.read(Reader.of(actor), id, expected, key).map(message -> answer(message, language));
    }

    private ResponseEntity<Notification> answer(Message message, Language language) {
        return ResponseEntity.ok().eTag(ETags.strong(message.version())).body(inbox.notification(message, language));
    }

    /** Reading says nothing but itself: a body may be left out and knows no field. */
    record Reading() {}
}
