package org.yiwang.identity.posts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiwang.identity.officials.Official;
import org.yiwang.identity.officials.Standing;

/**
 * What has to be known to change posts of one official.
 *
 * @param held the open posts of the official, and of whoever holds a post lent from one of his
 */
public record Scene(Standing actor, Official official, List<Held> held, Instant now) {

    /** An official's open posts, as of a version of the official. */
    public record Held(UUID official, long version, List<OfficialPost> posts) {}

    LocalDate today() {
        return LocalDate.ofInstant(now, OfficialPost.BEIJING);
    }

    List<OfficialPost> own() {
        return held.stream()
                .filter(one -> one.official().equals(official.id()))
                .flatMap(one -> one.posts().stream())
                .toList();
    }

    /** The open posts lent from this one. */
    List<OfficialPost> lentFrom(UUID post) {
        return held.stream()
                .flatMap(one -> one.posts().stream())
                .filter(one -> post.equals(one.lentFrom()))
                .toList();
    }

    /** What becomes of everybody's posts when these have changed. */
    PostChange changed(List<OfficialPost> posts) {
        var touched = posts.stream().map(OfficialPost::official).collect(Collectors.toSet());
        var after = held.stream()
                .filter(one -> touched.contains(one.official()))
                .map(one -> new Held(one.official(), one.version(), merged(one, posts)))
                .toList();
        return new PostChange(after, posts, now);
    }

    private static List<OfficialPost> merged(Held before, List<OfficialPost> changed) {
        var ids = changed.stream().map(OfficialPost::id).collect(Collectors.toSet());
        return Stream.concat(
                        before.posts().stream().filter(post -> !ids.contains(post.id())),
                        changed.stream().filter(post -> post.official().equals(before.official())))
                .filter(OfficialPost::isOpen)
                .toList();
    }
}
