package org.yiwang.gateway.portal;

import static org.springframework.web.reactive.function.server.RequestPredicates.method;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnResource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.function.server.support.RouterFunctionMapping;
import reactor.core.publisher.Mono;

/** Serves the portal: its files by name, and its single page at every address that is nobody else's. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnResource(resources = "classpath:portal/index.html")
@Import(PortalFiles.class)
class PortalPages {

    private static final String HASHED = "/assets/";
    private static final CacheControl FOR_A_YEAR =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final PortalFiles files;
    private final PortalProperties settings;

    PortalPages(PortalFiles files, PortalProperties settings) {
        this.files = files;
        this.settings = settings;
    }

    /** Asked after the gateway's other pages. */
    @Bean
    HandlerMapping portalMapping() {
        var reads = method(HttpMethod.GET).or(method(HttpMethod.HEAD));
        var mapping = new RouterFunctionMapping(route().route(
                        reads.and(request -> files.find(request.path()) != null), this::file)
                .route(reads.and(this::page), request -> answer(request, files.index(), CacheControl.noCache()))
                .build());
        mapping.setOrder(1);
        return mapping;
    }

    private Mono<ServerResponse> file(ServerRequest request) {
        var path = request.path();
        var file = Objects.requireNonNull(files.find(path));
        return answer(request, file, path.startsWith(HASHED) ? FOR_A_YEAR : CacheControl.noCache());
    }

    private boolean page(ServerRequest request) {
        return request.path().equals("/") || navigation(request) && settings.page(request.path());
    }

    private static boolean navigation(ServerRequest request) {
        return request.headers().accept().stream().anyMatch(type -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML));
    }

    private static Mono<ServerResponse> answer(ServerRequest request, PortalFile file, CacheControl caching) {
        var form = file.accepted(Codings.of(request.headers().header(HttpHeaders.ACCEPT_ENCODING)));
        var answer = ServerResponse.ok()
                .contentType(file.type())
                .cacheControl(caching)
                .eTag(form.eTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (!form.coding().isEmpty()) {
            answer.header(HttpHeaders.CONTENT_ENCODING, form.coding());
        }
        return answer.bodyValue(form.content());
    }
}
