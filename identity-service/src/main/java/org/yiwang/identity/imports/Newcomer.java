package org.yiwang.identity.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiwang.identity.officials.Official;
import org.yiwang.identity.posts.OfficialPost;
import org.yiwang.identity.posts.Scene;

/** An official of the file while it is gone through: as found or to be added, with the posts held and got so far. */
final class Newcomer {

    private final Official official;
    private final @Nullable String email;
    private final List<OfficialPost> posts;
    private final List<OfficialPost> got = new ArrayList<>();

    Newcomer(Official official, @Nullable String email, List<OfficialPost> held) {
        this.official = official;
        this.email = email;
        this.posts = new ArrayList<>(held);
    }

    Official official() {
        return official;
    }

    @Nullable
    String email() {
        return email;
    }

    /** Whether the file adds this official. */
    boolean isNew() {
        return official.version() == 0;
    }

    List<OfficialPost> posts() {
        return List.copyOf(posts);
    }

    List<OfficialPost> got() {
        return List.copyOf(got);
    }

    void get(OfficialPost post) {
        posts.add(post);
        got.add(post);
    }

    Scene.Held held() {
        return new Scene.Held(official.id(), official.version(), posts());
    }
}
