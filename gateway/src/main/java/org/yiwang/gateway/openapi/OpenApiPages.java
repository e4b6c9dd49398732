package org.yiwang.gateway.openapi;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.TreeMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.yiwang.gateway.edge.EdgeProperties;
import org.yiwang.keycloak.KeycloakProperties;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The merged description at {@code /openapi.json} and the page to try it at {@code /docs}. */
@Configuration(proxyBeanMethods = false)
class OpenApiPages {

    private static final String DOCUMENTS = "classpath*:openapi/*/openapi.json";
    private static final String WEBJAR = "classpath*:META-INF/resources/webjars/swagger-ui/*/swagger-ui.css";

    private final JsonMapper json;
    private final EdgeProperties edge;
    private final KeycloakProperties keycloak;
    private final DocsProperties docs;

    OpenApiPages(JsonMapper json, EdgeProperties edge, KeycloakProperties keycloak, DocsProperties docs) {
        this.json = json;
        this.edge = edge;
        this.keycloak = keycloak;
        this.docs = docs;
    }

    @Bean
    RouterFunction<ServerResponse> openApiRoutes() {
        var document = Mono.fromCallable(this::document)
                .subscribeOn(Schedulers.boundedElastic())
                .cache();
        var pages = new ClassPathResource("docs/");
        return route().GET(
                        "/openapi.json",
                        _ -> document.flatMap(bytes -> ServerResponse.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)))
                                .bodyValue(bytes)))
                .GET(
                        "/docs",
                        _ -> ServerResponse.seeOther(URI.create("/docs/index.html"))
                                .build())
                .resources("/docs/assets/**", swaggerUi())
                .resources("/docs/**", pages)
                .build();
    }

    private byte[] document() throws IOException {
        var merged = (ObjectNode) json.readTree(new ClassPathResource("openapi-base.json").getInputStream());
        merged.putArray("servers").addObject().put("url", edge.origin());
        var flow = merged.withObject("/components/securitySchemes/sign-in/flows/authorizationCode");
        flow.put("authorizationUrl", keycloak.issuer() + "/protocol/openid-connect/auth");
        flow.put("tokenUrl", keycloak.issuer() + "/protocol/openid-connect/token");
        merged.put("x-docs-client", docs.client());
        var merge = new OpenApiMerge(merged);
        var documents = new TreeMap<String, Resource>();
        for (var resource : new PathMatchingResourcePatternResolver().getResources(DOCUMENTS)) {
            var parts = resource.getURL().getPath().split("/");
            documents.put(parts[parts.length - 2], resource);
        }
        for (var entry : documents.entrySet()) {
            merge.add(
                    entry.getKey(), (ObjectNode) json.readTree(entry.getValue().getInputStream()));
        }
        merge.prune();
        return json.writeValueAsBytes(merged);
    }

    private static Resource swaggerUi() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(WEBJAR))
                    .max(Comparator.comparing(Resource::getDescription))
                    .orElseThrow()
                    .createRelative("");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
