package org.yiwang.defaults.posts;

import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.yiwang.defaults.messaging.CopyListener;

/** Copies officials' posts. */
class PostListener extends CopyListener {

    static final String NAME = "posts";

    PostListener(CopiedPosts copy, DatabaseClient database) {
        super(
                NAME,
                Map.of("yiwang.people", "identity-service"),
                "org.yiwang.official.posts-changed.v1",
                copy::replace,
                database);
    }
}
