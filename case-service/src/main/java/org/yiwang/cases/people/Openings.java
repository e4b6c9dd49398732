package org.yiwang.cases.people;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.keycloak.Post;
import reactor.core.publisher.Mono;

/**
 * Opens a case for a reader: an official's or agent's opening, and one through an integrator's client, is recorded in the
 * same statement, or there is no answer.
 */
@Repository
public class Openings {

    private final DatabaseClient database;
    private final MayRead mayRead;

    Openings(DatabaseClient database, MayRead mayRead) {
        this.database = database;
        this.mayRead = mayRead;
    }

    /** Completes when the reader may see the case; {@link CaseNotFound} when he may not know of it. */
    public Mono<Void> open(UUID caseId, Reader reader, String kind, UUID resource) {
        var posts = reader.actor().posts().toArray(Post[]::new);
        var statement = database.sql("""
                        with seen as (
                          select c.root_case_id, c.id, c.applicant_id, c.department, %2$s
                            from cases c
                           where c.root_case_id = :case and c.id = :case and %1$s),
                        noted as (
                          insert into access_records
                                 (id, subject, reader, reader_post, mandate, client, resource_kind, resource, case_id, at)
                          select :record, seen.applicant_id, :me,
                                 (select p.claim from unnest(:postDepartments, :posts) p (department, claim)
                                   order by p.department = seen.department desc,
                                            p.department in (select o.department from opinions o
                                                              where o.root_case_id = seen.root_case_id
                                                                and o.case_id = seen.id and o.ended_on is null) desc,
                                            p.claim limit 1),
                                 seen.acting_by, :readerClient, :kind, :resource, seen.id, :now
                            from seen
                           where :official or :readerClient is not null or seen.applicant_id <> :me)
                        select 1 from seen
                        """.formatted(MayRead.READS, Relation.COLUMNS_READ))
                .bind("case", caseId)
                .bind("record", UuidCreator.getTimeOrderedEpochFast())
                .bind("me", reader.me())
                .bind("postDepartments", departments(posts))
                .bind("posts", claims(posts))
                .bind("kind", kind)
                .bind("resource", resource)
                .bind("official", reader.isOfficial());
        return mayRead.bind(statement, reader)
                .map(_ -> true)
                .one()
                .switchIfEmpty(Mono.error(CaseNotFound::new))
                .then();
    }

    /** The same beside what is done to a case: an integrator's client that deals with one is shown it, whatever it does. */
    public <T> Mono<T> through(Mono<T> loaded, UUID caseId, Reader reader) {
        return reader.client() == null ? loaded : loaded.delayUntil(_ -> open(caseId, reader, "CASE", caseId));
    }

    private static UUID[] departments(Post[] posts) {
        return Arrays.stream(posts).map(Post::department).toArray(UUID[]::new);
    }

    private static String[] claims(Post[] posts) {
        return Arrays.stream(posts).map(Post::claim).toArray(String[]::new);
    }
}
