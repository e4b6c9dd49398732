package org.yiwang.gateway.testing;

import io.netty.handler.codec.http.HttpHeaders;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** Stands for every service: answers by path as a test says, and remembers the headers that reached it. */
public final class Upstream {

    /** What is answered at one path. */
    public interface Answer extends BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> {}

    private static final Map<String, Answer> ANSWERS = new ConcurrentHashMap<>();
    private static final Map<String, HttpHeaders> SEEN = new ConcurrentHashMap<>();
    private static final DisposableServer SERVER = HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .handle(Upstream::answer)
            .bindNow();

    private Upstream() {}

    public static String url() {
        return "http://127.0.0.1:" + SERVER.port();
    }

    public static void at(String path, Answer answer) {
        ANSWERS.put(path, answer);
    }

    /** The headers of the last request to a path. */
    public static HttpHeaders seen(String path) {
        return SEEN.getOrDefault(path, io.netty.handler.codec.http.EmptyHttpHeaders.INSTANCE);
    }

    public static boolean reached(String path) {
        return SEEN.containsKey(path);
    }

    public static void forget() {
        SEEN.clear();
        ANSWERS.clear();
    }

    private static Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        var path = "/" + request.path();
        SEEN.put(path, request.requestHeaders());
        var answer = ANSWERS.get(path);
        if (answer != null) {
            return answer.apply(request, response);
        }
        return request.receive()
                .aggregate()
                .then(response.header("Content-Type", "application/json")
                        .sendString(Mono.just("{\"path\":\"" + path + "\"}"))
                        .then());
    }
}
