package org.yiwang.identity.imports;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yiwang.identity.departments.Department;
import org.yiwang.identity.departments.DepartmentRepository;
import org.yiwang.identity.departments.DepartmentRepository.Said;
import org.yiwang.identity.departments.RegionRepository;
import org.yiwang.identity.officials.OfficialRepository;
import org.yiwang.identity.officials.OfficialRepository.Named;
import org.yiwang.identity.officials.Standing;
import org.yiwang.identity.posts.OfficialPost;
import org.yiwang.identity.posts.PostRepository;
import reactor.core.publisher.Mono;

/** Looks up all that a file names, in few questions however long it is. */
@Component
class KnownThings {

    private final OfficialRepository officials;
    private final PostRepository posts;
    private final DepartmentRepository departments;
    private final RegionRepository regions;

    KnownThings(
            OfficialRepository officials,
            PostRepository posts,
            DepartmentRepository departments,
            RegionRepository regions) {
        this.officials = officials;
        this.posts = posts;
        this.departments = departments;
        this.regions = regions;
    }

    Mono<Known> of(OfficialsFile file, Standing actor) {
        return officials(words(file, Column.USERNAME), actor)
                .flatMap(named -> Mono.zip(
                                held(named.values()),
                                departments(words(file, Column.DEPARTMENT, Column.POST_DEPARTMENT)),
                                regions.known(words(file, Column.REGION)))
                        .map(found -> new Known(actor, named, found.getT1(), found.getT2(), found.getT3())));
    }

    private Mono<Map<String, Named>> officials(Set<String> usernames, Standing actor) {
        return officials
                .named(usernames, actor)
                .collectMap(named -> named.official().username(), Function.identity());
    }

    private Mono<Map<UUID, List<OfficialPost>>> held(Collection<Named> named) {
        var ids = named.stream()
                .filter(Named::visible)
                .map(one -> one.official().id())
                .toList();
        return posts.open(ids).collect(Collectors.groupingBy(OfficialPost::official));
    }

    private Mono<Map<String, List<Department>>> departments(Set<String> words) {
        return departments
                .said(words)
                .distinct()
                .collect(Collectors.groupingBy(Said::word, Collectors.mapping(Said::department, Collectors.toList())));
    }

    private static Set<String> words(OfficialsFile file, Column... columns) {
        return file.lines().stream()
                .flatMap(line -> Stream.of(columns).filter(line::says).map(line::cell))
                .collect(Collectors.toSet());
    }
}
