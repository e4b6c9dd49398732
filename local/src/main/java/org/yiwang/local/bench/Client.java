package org.yiwang.local.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.Scanner;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.yiwang.local.bench.Wire.Answer;
import tools.jackson.databind.json.JsonMapper;

/**
 * The load client, a process of its own so that its processor time is nobody else's: reads one command a line
 * ({@code read PORT COUNT}, {@code draft PORT COUNT}, {@code decide PORT COUNT}) and answers with one line of JSON.
 */
final class Client {
    private static final JsonMapper JSON = new JsonMapper();
    private final CaseRequests requests;
    private final int connections;
    private final Queue<Draft> drafts = new ConcurrentLinkedQueue<>();

    private record Draft(String path, String etag) {}

    private Client(CaseRequests requests, int connections) {
        this.requests = requests;
        this.connections = connections;
    }

    /** Arguments: a file with the {@link CaseRequests} as JSON, and how many connections. */
    public static void main(String... args) throws InterruptedException {
        var requests = JSON.readValue(Path.of(args[0]).toFile(), CaseRequests.class);
        var client = new Client(requests, Integer.parseInt(args[1]));
        try (var commands = new Scanner(System.in, java.nio.charset.StandardCharsets.UTF_8)) {
            while (commands.hasNextLine()) {
                System.out.println(JSON.writeValueAsString(
                        client.answer(commands.nextLine().split(" "))));
            }
        }
    }

    private Load.Result answer(String... command) throws InterruptedException {
        var load = new Load(Integer.parseInt(command[1]), connections, Duration.ofSeconds(600));
        int count = Integer.parseInt(command[2]);
        return switch (command[0]) {
            case "read" -> load.run(count, this::read);
            case "draft" -> load.run(count, this::draft);
            case "decide" -> load.run(count, this::decide);
            default -> throw new IllegalArgumentException("no such command: " + command[0]);
        };
    }

    private void read(Wire wire, int number) throws IOException {
        expect(200, "read", wire.send(requests.read()));
    }

    private void draft(Wire wire, int number) throws IOException {
        byte[] request = requests.draftOf(UUID.randomUUID());
        Answer answer = wire.send(request);
        for (int again = 0; answer.status() == 503 && again < 5; again++) {
            answer = wire.send(request);
        }
        expect(201, "draft", answer);
        drafts.add(new Draft(java.net.URI.create(answer.header("location")).getPath(), answer.header("etag")));
    }

    private void decide(Wire wire, int number) throws IOException {
        Draft draft = drafts.poll();
        if (draft == null) {
            throw new IOException("fewer drafts than jobs");
        }
        Answer submitted = expect(200, "submission", wire.send(requests.submission(draft.path, draft.etag)));
        Answer accepted =
                expect(200, "acceptance", wire.send(requests.acceptance(draft.path, submitted.header("etag"))));
        expect(200, "decision", wire.send(requests.decision(draft.path, accepted.header("etag"))));
    }

    private static Answer expect(int status, String what, Answer answer) throws IOException {
        if (answer.status() != status) {
            throw new IOException(what + " answered " + answer.status() + ": "
                    + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
        }
        return answer;
    }
}
