package org.yiwang.notifications.live;

import static org.yiwang.keycloak.ReaderKind.AGENT;
import static org.yiwang.keycloak.ReaderKind.CITIZEN;
import static org.yiwang.keycloak.ReaderKind.FORMER_AGENT;
import static org.yiwang.keycloak.ReaderKind.OFFICIAL_ELSEWHERE;
import static org.yiwang.keycloak.ReaderKind.OFFICIAL_HERE;
import static org.yiwang.keycloak.ReaderKind.OTHER_CITIZEN;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.yiwang.defaults.http.Language;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ActorToken;
import org.yiwang.keycloak.ForPeople;
import org.yiwang.keycloak.OpenTo;
import org.yiwang.notifications.inbox.Notification;
import org.yiwang.notifications.inbox.Reader;
import reactor.core.publisher.Flux;

/** The inbox as it fills. */
@RestController
@ForPeople
@OpenTo(
        value = CITIZEN,
        withTheirOwn = {OTHER_CITIZEN, AGENT, FORMER_AGENT, OFFICIAL_HERE, OFFICIAL_ELSEWHERE})
class LiveController {

    private final LiveInbox inbox;

    LiveController(LiveInbox inbox) {
        this.inbox = inbox;
    }

    /** My new messages as they arrive, until my token expires (HTML, server-sent events); resumes without a gap. */
    @GetMapping(path = "/v1/notifications/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "My new messages as they arrive")
    Flux<ServerSentEvent<Notification>> events(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            Language language,
            Actor actor) {
        var last = LastEventId.parse(lastEventId);
        return inbox.events(Reader.of(actor), last, language).takeUntilOther(ActorToken.expiry());
    }
}
