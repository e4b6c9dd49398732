package org.yiwang.local.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the sink shows on this machine: a list and each letter for people, {@code /messages?to=&after=} for programs. A
 * letter's HTML runs in a sandbox without scripts and loads nothing.
 */
final class MailPages {
    private static final int SHOWN = 50;
    private static final int LISTED = 200;
    private static final int THREADS = 4;
    private static final String PAGE =
            "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'";
    private static final String LETTER = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
            + " style-src 'unsafe-inline'; img-src data:";
    private static final Pattern ONE = Pattern.compile("/mails/([0-9]{1,18})(/html)?");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Mailbox mailbox;

    private MailPages(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    static HttpServer start(int port, Mailbox mailbox) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", new MailPages(mailbox)::answer);
        server.setExecutor(Executors.newFixedThreadPool(THREADS));
        server.start();
        return server;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                show(exchange);
            } catch (IllegalArgumentException bad) {
                send(exchange, 400, "text/plain", PAGE, "This address is not understood.");
            }
        }
    }

    private void show(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var query = query(exchange);
        if (!exchange.getRequestMethod().equals("GET")) {
            send(exchange, 405, "text/plain", PAGE, "Only GET is answered.");
        } else if (path.equals("/")) {
            var newest = mailbox.before(number(query, "before", Long.MAX_VALUE), SHOWN);
            send(exchange, 200, "text/html", PAGE, MailViews.list(newest, newest.size() == SHOWN));
        } else if (path.equals("/messages")) {
            send(exchange, 200, "application/json", PAGE, listed(query));
        } else {
            one(exchange, path);
        }
    }

    private String listed(Map<String, String> query) {
        var mails = mailbox.after(number(query, "after", 0), query.getOrDefault("to", ""), LISTED);
        return JSON.writeValueAsString(Map.of("items", mails));
    }

    private void one(HttpExchange exchange, String path) throws IOException {
        var asked = ONE.matcher(path);
        Optional<KeptMail> found = asked.matches() ? mailbox.find(Long.parseLong(asked.group(1))) : Optional.empty();
        if (found.isEmpty()) {
            send(exchange, 404, "text/plain", PAGE, "There is no such letter.");
        } else if (asked.group(2) == null) {
            send(exchange, 200, "text/html", PAGE, MailViews.letter(found.get()));
        } else {
            var html = found.get().html().replaceFirst("(?i)<head>", "<head><base target=\"_blank\">");
            send(exchange, 200, "text/html", LETTER, html);
        }
    }

    private static Map<String, String> query(HttpExchange exchange) {
        var raw = exchange.getRequestURI().getRawQuery();
        var query = new HashMap<String, String>();
        for (var pair : (raw == null ? "" : raw).split("&")) {
            var parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts.length == 2 ? parts[1] : "", StandardCharsets.UTF_8));
        }
        return query;
    }

    private static long number(Map<String, String> query, String name, long otherwise) {
        var given = query.get(name);
        return given == null ? otherwise : Long.parseLong(given);
    }

    private static void send(HttpExchange exchange, int status, String type, String policy, String body)
            throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type + "; charset=utf-8");
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
