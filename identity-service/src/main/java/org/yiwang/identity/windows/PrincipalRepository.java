package org.yiwang.identity.windows;

import com.github.f4b6a3.uuid.UuidCreator;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.defaults.http.Limit;
import org.yiwang.identity.mandates.Mandate;
import org.yiwang.identity.mandates.Role;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Applicant;
import org.yiwang.keycloak.Post;
import reactor.core.publisher.Mono;

/** Mandates of people who are present; that a clerk looked is recorded by the same statement, for all whom it concerns. */
@Repository
class PrincipalRepository {

    private final DatabaseClient database;

    PrincipalRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Who is present, about which item, and after which grantor the page begins. */
    record Looked(UUID person, UUID item, @Nullable UUID after, Limit limit) {}

    /** One more than the page has, by grantor; nothing if the clerk has not seen this person lately. */
    Mono<List<Principal>> of(Looked looked, Actor clerk, Post post, Instant now) {
        return database.sql("""
                        with seen as (
                          select s.person from sightings s join people p on p.id = s.person and p.test = :test
                           where s.person = :person and s.clerk = :clerk and s.seen_at > :since),
                        held as materialized (
                          select distinct on (m.grantor) m.grantor, m.grantor_kind, m.kind, m.role
                            from seen join mandates m on m.agent = seen.person
                           where m.test = :test and m.state = 'IN_FORCE'
                             and m.first_day <= :today and m.last_day >= :today
                             and (m.kind in ('ROLE', 'GUARDIAN') or :item = any(m.items)
                                  or m.topics && (select i.topics from items i where i.id = :item))
                             and m.grantor > :after
                           order by m.grantor, m.role is null, m.id limit :limit),
                        noted as (
                          insert into access_records (id, subject, reader, reader_post, resource_kind, resource, at)
                          select (:ids)[row_number() over ()], s.subject, :clerk, :post, 'PRINCIPALS', :person, :now
                            from (select person as subject from seen
                                  union (select grantor from held order by grantor limit :shown)) s)
                        select h.grantor, h.grantor_kind, h.kind, h.role, coalesce(o.name, p.name, '') as name
                          from seen left join held h on true
                          left join organisations o on h.grantor_kind = 'ORGANISATION' and o.id = h.grantor
                          left join people p on h.grantor_kind = 'PERSON' and p.id = h.grantor
                         order by h.grantor
                        """)
                .bind("person", looked.person())
                .bind("item", looked.item())
                .bind("after", looked.after() == null ? new UUID(0, 0) : looked.after())
                .bind("limit", looked.limit().plusOne())
                .bind("shown", looked.limit().value())
                .bind("clerk", clerk.person())
                .bind("test", clerk.test())
                .bind("post", post.claim())
                .bind("since", now.minus(WindowService.PRESENT))
                .bind("now", now)
                .bind("today", LocalDate.ofInstant(now, Mandate.BEIJING))
                .bind("ids", ids(looked.limit().plusOne()))
                .map(PrincipalRepository::principal)
                .all()
                .collectList()
                .filter(rows -> !rows.isEmpty())
                .map(rows -> rows.stream().flatMap(Optional::stream).toList());
    }

    private static UUID[] ids(int most) {
        return Stream.generate(UuidCreator::getTimeOrderedEpochFast).limit(most).toArray(UUID[]::new);
    }

    private static Optional<Principal> principal(Readable row) {
        return Optional.ofNullable(row.get("grantor", UUID.class)).map(grantor -> {
            var kind = Applicant.Kind.valueOf(get(row, "grantor_kind"));
            var role = row.get("role", String.class);
            return new Principal(
                    new Applicant(kind, grantor),
                    get(row, "name"),
                    Mandate.Kind.valueOf(get(row, "kind")),
                    role == null ? null : Role.valueOf(role));
        });
    }

    private static String get(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
