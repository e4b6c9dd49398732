package org.yiwang.defaults.posts;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import org.yiwang.defaults.copies.CopiesAutoConfiguration;
import org.yiwang.defaults.copies.CopyAges;
import org.yiwang.defaults.messaging.MessagingAutoConfiguration;

/** A service that has the tables {@code copied_officials}, {@code copied_posts}, {@code copy_pulses} and acts by posts. */
@AutoConfiguration(
        after = CopiesAutoConfiguration.class,
        before = MessagingAutoConfiguration.class,
        afterName = "org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration")
@ConditionalOnBean({DatabaseClient.class, CopyAges.class})
public class PostsAutoConfiguration {

    @Bean
    PostListener postListener(DatabaseClient database) {
        return new PostListener(new CopiedPosts(database), database);
    }

    @Bean
    FreshPosts freshPosts(CopyAges ages, DatabaseClient database) {
        return new FreshPosts(ages, new CopiedPosts(database));
    }
}
