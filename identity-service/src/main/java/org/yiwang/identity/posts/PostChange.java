package org.yiwang.identity.posts;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.defaults.outbox.Fact;
import org.yiwang.identity.posts.OfficialPost.State;
import org.yiwang.keycloak.Duty;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts as they are after a change.
 *
 * @param after all open posts of everybody touched, with the version of the official before
 */
public record PostChange(List<Scene.Held> after, List<OfficialPost> posts, Instant at) {

    private static final String TOPIC = "yiwang.people";
    private static final String CHANGED = "org.yiwang.official.posts-changed.v1";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Told of an official: all posts in force, now or later; a greater version replaces a smaller one. */
    record Told(UUID official, long version, List<Post> posts) {

        record Post(
                UUID id,
                Duty duty,
                UUID department,
                String region,
                Instant from,
                @Nullable Instant until) {}
    }

    /** The whole state of each official touched: the topic keeps the last fact of every key. */
    public List<Fact> facts() {
        return after.stream()
                .map(held -> new Fact(
                        UuidCreator.getTimeOrderedEpochFast(),
                        TOPIC,
                        held.official() + "/posts",
                        CHANGED,
                        at,
                        JSON.valueToTree(told(held))))
                .toList();
    }

    private Told told(Scene.Held held) {
        var today = LocalDate.ofInstant(at, OfficialPost.BEIJING);
        var posts = held.posts().stream()
                .filter(post -> post.state() == State.IN_FORCE && !post.isOver(today))
                .map(post -> new Told.Post(
                        post.id(), post.duty(), post.department(), post.region(), post.begins(), post.ends()))
                .toList();
        return new Told(held.official(), held.version() + 1, posts);
    }
}
