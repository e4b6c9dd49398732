package org.yiwang.defaults;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.IfMatch;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.defaults.idempotency.Idempotency;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ForPeople;
import org.yiwang.keycloak.Public;
import reactor.core.publisher.Mono;

@SpringBootApplication
class TestService {

    enum Colour {
        RED,
        GREEN
    }

    record Letter(
            @NotBlank @Size(max = 10) String title,
            @NotNull Colour colour,
            @Positive int pages,
            @Nullable UUID answers,
            @Nullable LocalDate date,
            @Valid List<Enclosure> enclosures) {}

    record Enclosure(@NotBlank String name) {}

    static class LetterNotFound extends ProblemException {
        LetterNotFound(int number) {
            super(HttpStatus.NOT_FOUND, "letter-not-found", number);
        }
    }

    @RestController
    @Public
    static final class LetterController {

        private final DatabaseClient database;

        LetterController(DatabaseClient database) {
            this.database = database;
        }

        @PostMapping(path = "/letters", consumes = "application/json")
        Letter post(@Valid @RequestBody Letter letter) {
            return letter;
        }

        @GetMapping(path = "/letters/{number}", produces = "application/json")
        Letter get(@PathVariable int number) {
            throw new LetterNotFound(number);
        }

        @GetMapping("/letters")
        ResponseEntity<Page<Integer>> list(Limit limit, @Nullable Cursor after, ServerWebExchange exchange) {
            var start = after == null ? 0 : (int) after.number(0);
            var rows = java.util.stream.IntStream.range(start + 1, start + 1 + limit.plusOne())
                    .filter(number -> number <= 120)
                    .boxed()
                    .toList();
            return Page.of(rows, limit, Cursor::of).answer(exchange);
        }

        @PostMapping("/letters/7/send")
        String send(IfMatch match, Language language) {
            match.require(3);
            return language.tag();
        }

        @ForPeople
        @PostMapping("/letters/7/sign")
        String sign(Actor actor, ServerWebExchange exchange, @RequestBody(required = false) @Nullable Letter letter) {
            var key = Idempotency.of(exchange, actor, letter);
            return key.client() + " " + key.path() + " " + key.key() + " " + key.digest().length;
        }

        @GetMapping("/search")
        String search(@RequestParam @Size(max = 3) String q, @RequestParam Colour colour) {
            return q + colour;
        }

        @GetMapping("/broken")
        Mono<String> broken() {
            return Mono.error(new IllegalStateException("secret 330106199001011234"));
        }

        @GetMapping("/database")
        Mono<Long> database() {
            return database.sql("select 1::bigint as one")
                    .map(row -> row.get("one", Long.class))
                    .one();
        }

        @GetMapping("/teapot")
        String several() {
            throw new ProblemException(HttpStatus.CONFLICT, "unnamed")
                    .header("Retry-After", "7")
                    .property("actions", List.of("WAIT"))
                    .errors(List.of(new FieldError("/a~1b", "required"), new FieldError("?q", "nonsense")));
        }
    }
}
