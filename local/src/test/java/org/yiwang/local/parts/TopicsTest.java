package org.yiwang.local.parts;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.acl.AclOperation;
import org.junit.jupiter.api.Test;

class TopicsTest {
    @Test
    void exactlyOneServiceMayWriteEachTopic() {
        assertThat(Topics.ALL)
                .allSatisfy(topic -> assertThat(Topics.rights())
                        .filteredOn(right -> right.pattern().name().equals(topic.name()))
                        .filteredOn(right -> right.entry().operation() == AclOperation.WRITE)
                        .singleElement()
                        .satisfies(
                                right -> assertThat(right.entry().principal()).isEqualTo("User:" + topic.writer())));
    }

    @Test
    void nobodyHasARightOverEveryTopic() {
        assertThat(Topics.rights()).noneMatch(right -> right.pattern().name().equals("*"));
    }
}
