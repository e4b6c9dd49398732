package org.yiwang.cases.people;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.keycloak.Post;
import reactor.core.publisher.Mono;

/** Opens a case for a reader: an official's opening is recorded in the same statement, or there is no answer. */
@Repository
public class Openings {

    private final DatabaseClient database;
    private final Clock clock;

    Openings(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Completes when the reader may see the case; {@link CaseNotFound} when he may not know of it. */
    public Mono<Void> open(UUID caseId, Reader reader, String kind, UUID resource) {
        var posts = reader.actor().posts().toArray(Post[]::new);
        var statement = database.sql("""
                        with seen as (
                          select c.root_case_id, c.id, c.applicant_id, c.department
                            from cases c
                           where c.root_case_id = :case and c.id = :case and %s),
                        noted as (
                          insert into access_records
                                 (id, subject, reader, reader_post, resource_kind, resource, case_id, at)
                          select :record, seen.applicant_id, :me,
                                 (select p.claim from unnest(:postDepartments, :posts) p (department, claim)
                                   where p.department = seen.department limit 1),
                                 :kind, :resource, seen.id, :now
                            from seen
                           where :official)
                        select 1 from seen
                        """.formatted(Reader.MAY_READ))
                .bind("case", caseId)
                .bind("record", UuidCreator.getTimeOrderedEpochFast())
                .bind("me", reader.me())
                .bind("postDepartments", departments(posts))
                .bind("posts", claims(posts))
                .bind("kind", kind)
                .bind("resource", resource)
                .bind("now", clock.instant())
                .bind("official", reader.isOfficial());
        return reader.bind(statement)
                .map(_ -> true)
                .one()
                .switchIfEmpty(Mono.error(CaseNotFound::new))
                .then();
    }

    private static UUID[] departments(Post[] posts) {
        return Arrays.stream(posts).map(Post::department).toArray(UUID[]::new);
    }

    private static String[] claims(Post[] posts) {
        return Arrays.stream(posts).map(Post::claim).toArray(String[]::new);
    }
}
