package org.yiwang.identity;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A server of an integrator on the own machine: documents by their path, and an ear that writes down what it hears. */
public final class ScriptedOutside {

    private static final Map<String, byte[]> DOCUMENTS = new ConcurrentHashMap<>();
    private static final Map<String, Integer> ASKED = new ConcurrentHashMap<>();
    private static final Queue<String> HEARD = new ConcurrentLinkedQueue<>();
    private static final AtomicInteger DEAF = new AtomicInteger();
    private static final HttpServer SERVER = serve();

    private ScriptedOutside() {}

    public static String address(String path) {
        return "http://127.0.0.1:" + SERVER.getAddress().getPort() + path;
    }

    /** Puts a document there and gives its address. */
    public static String document(String path, String text) {
        return document(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts something there and gives its address. */
    public static String document(String path, byte[] bytes) {
        DOCUMENTS.put(path, bytes);
        return address(path);
    }

    /** How often somebody came for what is at a path. */
    public static int asked(String path) {
        return ASKED.getOrDefault(path, 0);
    }

    public static Queue<String> heard() {
        return HEARD;
    }

    /** Lets the ear refuse what it is told the next times. */
    public static void deaf(int times) {
        DEAF.set(times);
    }

    private static HttpServer serve() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                var path = exchange.getRequestURI().getPath();
                ASKED.merge(path, 1, Integer::sum);
                var bytes = DOCUMENTS.get(path);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(bytes == null ? 404 : 200, bytes == null ? -1 : bytes.length);
                try (var body = exchange.getResponseBody()) {
                    body.write(bytes == null ? new byte[0] : bytes);
                }
            });
            server.createContext("/elsewhere", exchange -> {
                exchange.getResponseHeaders().set("Location", address("/keys"));
                ScriptedAccounts.answer(exchange, 302, "");
            });
            server.createContext("/ear", exchange -> {
                var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                var deaf = DEAF.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
                if (!deaf) {
                    HEARD.add(URLDecoder.decode(body, StandardCharsets.UTF_8) + " "
                            + exchange.getRequestHeaders().keySet());
                }
                ScriptedAccounts.answer(exchange, deaf ? 503 : 200, "");
            });
            server.start();
            return server;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
