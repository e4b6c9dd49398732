package org.yiwang.gateway.routes;

import java.util.List;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.gateway.edge.SecurityHeaders;

/** The headers of a service's answer: without those of the connection, and its own policies before the gateway's. */
@Component
class AnswerHeaders implements HttpHeadersFilter {

    private static final List<String> CONNECTION =
            List.of("Connection", "Keep-Alive", "Transfer-Encoding", "Upgrade", "Proxy-Connection", "TE");

    private final SecurityHeaders security;

    AnswerHeaders(SecurityHeaders security) {
        this.security = security;
    }

    @Override
    public HttpHeaders filter(HttpHeaders answer, ServerWebExchange exchange) {
        CONNECTION.forEach(answer::remove);
        security.yieldTo(answer, exchange.getResponse());
        return answer;
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.RESPONSE;
    }
}
