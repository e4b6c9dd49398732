package org.yiwang.cases.previews;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.PostExchange;
import org.yiwang.cases.lifecycle.Foreseen.Fact;
import org.yiwang.cases.previews.Preview.ForeseenMessage;
import reactor.core.publisher.Mono;

/** Notification-service, asked how it would word facts. */
interface MessagesClient {

    @PostExchange("/internal/foreseen-messages")
    Mono<Messages> foreseen(@RequestBody Facts facts, @RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) String language);

    /** Facts about one case in their order. */
    record Facts(List<Fact> facts) {}

    /** The messages they would become. */
    record Messages(List<ForeseenMessage> items) {}
}
