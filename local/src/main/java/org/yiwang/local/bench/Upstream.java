package org.yiwang.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** What both gateways call: Keycloak's public keys on one port, one fixed answer in identity-service's place on another. */
final class Upstream {
    private Upstream() {}

    /** Arguments: Keycloak's port and a file with its answer, identity's port and a file with its answer. */
    public static void main(String... args) throws IOException {
        answering(Integer.parseInt(args[0]), Files.readString(Path.of(args[1])));
        answering(Integer.parseInt(args[2]), Files.readString(Path.of(args[3])))
                .onDispose()
                .block();
    }

    private static DisposableServer answering(int port, String text) {
        return HttpServer.create()
                .host("127.0.0.1")
                .port(port)
                .handle((request, response) -> answer(request, response, text))
                .bindNow();
    }

    private static Mono<Void> answer(HttpServerRequest request, HttpServerResponse response, String text) {
        return response.header("Content-Type", "application/json")
                .sendString(Mono.just(text))
                .then();
    }
}
