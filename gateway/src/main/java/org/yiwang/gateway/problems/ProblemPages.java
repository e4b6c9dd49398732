package org.yiwang.gateway.problems;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The pages under {@code /problems}: where the {@code type} of every problem leads (RFC 9457 §3.1.1). */
@Configuration(proxyBeanMethods = false)
class ProblemPages {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final ProblemTexts texts;

    ProblemPages(ProblemTexts texts) {
        this.texts = texts;
    }

    @Bean
    RouterFunction<ServerResponse> problemRoutes() {
        return route().GET("/problems", this::index)
                .GET("/problems/{code}", this::page)
                .resources("/assets/**", new ClassPathResource("assets/"))
                .build();
    }

    private Mono<ServerResponse> index(ServerRequest request) {
        var language = language(request);
        return html(ProblemPage.index(texts, language), language);
    }

    private Mono<ServerResponse> page(ServerRequest request) {
        var code = request.pathVariable("code");
        var language = language(request);
        var text = texts.find(code, language);
        return text == null
                ? Mono.error(new Problem(HttpStatus.NOT_FOUND, "not-found"))
                : html(ProblemPage.of(code, text, null, language), language);
    }

    private static Mono<ServerResponse> html(String page, Locale language) {
        return ServerResponse.ok()
                .contentType(HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .bodyValue(page);
    }

    private static Locale language(ServerRequest request) {
        return Language.asked(request.exchange().getRequest());
    }
}
