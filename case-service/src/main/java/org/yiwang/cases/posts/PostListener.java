package org.yiwang.cases.posts;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.yiwang.cases.copies.CopyListener;

/** Copies officials' posts. */
@Component
class PostListener extends CopyListener {

    static final String NAME = "posts";

    PostListener(PostRepository copy, DatabaseClient database) {
        super(NAME, "yiwang.people", "org.yiwang.official.posts-changed.v1", copy::replace, database);
    }
}
