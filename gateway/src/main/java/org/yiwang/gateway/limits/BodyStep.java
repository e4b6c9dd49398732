package org.yiwang.gateway.limits;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import org.yiwang.gateway.edge.Step;
import org.yiwang.gateway.problems.Problem;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Refuses bodies that are too large: at once where the length is declared, otherwise while they stream through. */
@Component
@Order(5)
class BodyStep implements Step {

    /** What is read beyond the limit and thrown away: who is cut off while still sending cannot hear the answer. */
    private static final long LISTENED = DataSize.ofMegabytes(8).toBytes();

    private final LimitProperties.Bodies limits;

    BodyStep(LimitProperties settings) {
        this.limits = settings.bodies();
    }

    @Override
    public Mono<Void> take(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var headers = request.getHeaders();
        if (headers.getFirst(HttpHeaders.TRANSFER_ENCODING) != null) {
            var counted = new CountedRequest(request, limit(request));
            return chain.filter(exchange.mutate().request(counted).build());
        }
        var declared = headers.getContentLength();
        if (declared <= limit(request)) {
            return chain.filter(exchange);
        }
        return headers.getFirst(HttpHeaders.EXPECT) == null && declared <= limit(request) + LISTENED
                ? request.getBody().doOnNext(DataBufferUtils::release).then(Mono.error(tooLarge()))
                : Mono.error(tooLarge());
    }

    private long limit(ServerHttpRequest request) {
        var path = request.getPath().value();
        var upload = request.getMethod() == HttpMethod.PATCH
                && limits.uploadPaths().stream().anyMatch(path::startsWith);
        return (upload ? limits.upload() : limits.plain()).toBytes();
    }

    private static Problem tooLarge() {
        return new Problem(HttpStatus.CONTENT_TOO_LARGE, "content-too-large").with(HttpHeaders.CONNECTION, "close");
    }

    /** A request whose body ends in an error once it is longer than allowed. */
    private static final class CountedRequest extends ServerHttpRequestDecorator {

        private final long limit;

        CountedRequest(ServerHttpRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            var seen = new AtomicLong();
            return super.getBody()
                    .<DataBuffer>handle((part, body) -> {
                        if (seen.addAndGet(part.readableByteCount()) <= limit) {
                            body.next(part);
                            return;
                        }
                        DataBufferUtils.release(part);
                        if (seen.get() > limit + LISTENED) {
                            body.error(tooLarge());
                        }
                    })
                    .concatWith(Mono.defer(() -> seen.get() > limit ? Mono.error(tooLarge()) : Mono.empty()));
        }
    }
}
