package org.yiwang.cases.journey;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** People at windows as identity-service tells of them: all of one name, and seen by whom it is said here. */
final class SeenPeople {

    private final Set<String> sightings = ConcurrentHashMap.newKeySet();
    private final String name;

    SeenPeople(String name) {
        this.name = name;
    }

    void saw(UUID clerk, UUID person) {
        sightings.add(person + "/sightings/" + clerk);
    }

    void forget() {
        sightings.clear();
    }

    /** What is said of a sighting, or of a person who goes by another name elsewhere. */
    OtherService.Said answer(OtherService.Asked asked, String elsewhere) {
        var what = asked.path().substring("/internal/people/".length());
        if (!what.contains("/sightings/")) {
            return named(what, elsewhere);
        }
        var person = what.substring(0, what.indexOf('/'));
        return sightings.contains(what)
                ? new OtherService.Said(200, "{\"person\": \"%s\", \"name\": \"%s\"}".formatted(person, name))
                : new OtherService.Said(404, "{}");
    }

    static OtherService.Said named(String id, String name) {
        return new OtherService.Said(200, "{\"id\": \"%s\", \"name\": \"%s\"}".formatted(id, name));
    }
}
