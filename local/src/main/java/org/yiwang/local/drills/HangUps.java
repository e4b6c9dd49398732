package org.yiwang.local.drills;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.site.Waiting;

/** Clients hang up in the middle of writes, half of them through the gateway, half directly at case-service. */
public record HangUps(int clients) implements Drill {
    private static final UUID PARKING = UUID.fromString("0199f000-0000-7000-8000-000000000205");
    private static final Pattern CREATED = Pattern.compile("(?i)HTTP/1.1 201.*?location: *(\\S+)", Pattern.DOTALL);
    private static final int LONGEST_MILLIS = 80;
    private static final int WRITES_AFTER = 32;

    /** Whether a write is interrupted in its midst is chance, so that more may be needed on some machines. */
    private static final int ROUNDS = 5;

    /** Longer than any transaction of a service lies idle between two of its statements. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    @Override
    public String name() {
        return "hang-ups";
    }

    @Override
    public Outcome run(Cast cast) {
        var token = cast.signIn().as("lixiaomei");
        var doors = List.of(cast.suite().gateway(), cast.suite().url("case-service"));
        var before = written(cast);
        var promised = new ArrayList<String>();
        var hungUp = 0;
        do {
            promised.addAll(round(doors, token));
            hungUp += clients;
        } while (written(cast) - before <= promised.size() && hungUp < ROUNDS * clients);
        int interrupted = hungUp - promised.size();
        promised.addAll(writesAfter(cast));
        var unheard = written(cast) - before - promised.size();
        var losses = new ArrayList<>(stuck(cast));
        if (unheard <= 0) {
            losses.add("no write went on behind the back of a client: none was interrupted in its midst");
        }
        promised.stream()
                .filter(location -> !stored(cast, location))
                .forEach(location -> losses.add(location + " was answered 201 and is not there"));
        var summary =
                "%d clients hung up, %d before the answer, of whose drafts %d were written whole; %d of 201 looked up"
                        .formatted(hungUp, interrupted, unheard, promised.size());
        return new Outcome(summary, losses);
    }

    /** So many clients hang up; gives what those who heard the answer were promised. */
    private List<String> round(List<String> doors, String token) {
        var heard = Crew.all(
                IntStream.range(0, clients).boxed().toList(),
                number -> hangUp(URI.create(doors.get(number % doors.size())).getPort(), token));
        return heard.stream().flatMap(Optional::stream).toList();
    }

    /** Sends a whole request, waits a moment, more often shorter than the answer than longer, and cuts the line. */
    private static Optional<String> hangUp(int port, String token) {
        var body = "{\"item\":\"" + PARKING + "\"}";
        var request = "POST /v1/cases HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nIdempotency-Key: " + UUID.randomUUID()
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            Thread.sleep(Math.round(
                    LONGEST_MILLIS * Math.pow(ThreadLocalRandom.current().nextDouble(), 2)));
            var seen = new byte[Math.min(4096, socket.getInputStream().available())];
            int length = seen.length == 0 ? 0 : socket.getInputStream().read(seen);
            var answer = CREATED.matcher(new String(seen, 0, Math.max(0, length), UTF_8));
            return answer.find() ? Optional.of(answer.group(1)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Writes on the connections that the others left behind: each must be there afterwards. */
    private static List<String> writesAfter(Cast cast) {
        Caller citizen = cast.as("lixiaomei");
        return Crew.all(
                IntStream.range(0, WRITES_AFTER).boxed().toList(),
                number -> citizen.post("/v1/cases", Map.of("item", PARKING))
                        .must(201)
                        .header("Location"));
    }

    private static List<String> stuck(Cast cast) {
        Waiting.pause(SETTLED);
        var sql = """
                select pid, state, left(query, 60) from pg_stat_activity
                 where usename = current_user and state like 'idle in transaction%'
                   and state_change < clock_timestamp() - interval '1 second'""";
        var stuck = new ArrayList<String>();
        try (var connection = Losses.cases(cast);
                var rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                stuck.add("connection " + rows.getInt(1) + " is " + rows.getString(2) + " after " + rows.getString(3));
            }
            return stuck;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long written(Cast cast) {
        try (var connection = Losses.cases(cast);
                var rows = connection.createStatement().executeQuery("select count(*) from cases")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean stored(Cast cast, String location) {
        var id = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        try (var connection = Losses.cases(cast);
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select 1 from cases where root_case_id = '%1$s' and id = '%1$s'".formatted(id))) {
            return rows.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
