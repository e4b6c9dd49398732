package org.yiwang.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostTests {

    private static final UUID A = UUID.randomUUID();
    private static final UUID B = UUID.randomUUID();

    @Test
    void aPostIsReadAsItWasWritten() {
        var post = new Post(Duty.APPROVE, A, "330106000000");
        assertThat(Post.parse(post.claim())).isEqualTo(post);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "INTAKE",
                "INTAKE/x/330106000000",
                "intake/0199f000-0000-7000-8000-000000000001/33",
                "INTAKE/0199f000-0000-7000-8000-000000000001/"
            })
    void aMalformedPostIsRefused(String claim) {
        assertThatIllegalArgumentException().isThrownBy(() -> Post.parse(claim));
    }

    @Test
    void anActorHoldsItsPostsInTheirDepartmentsOnly() {
        var posts = Set.of(new Post(Duty.INTAKE, A, "33"), new Post(Duty.DECIDE, B, "33"));
        var actor = new Actor(
                A, Population.OFFICIAL, "desk", "Zhao", posts, Set.of(), Set.of(), false, null, null, 1, null);
        assertThat(actor.holds(Duty.INTAKE, A)).isTrue();
        assertThat(actor.holds(Duty.DECIDE, A)).isFalse();
        assertThat(actor.departments()).containsExactlyInAnyOrder(A, B);
        assertThat(actor.departmentsWith(Duty.DECIDE, Duty.APPROVE)).containsExactly(B);
    }
}
