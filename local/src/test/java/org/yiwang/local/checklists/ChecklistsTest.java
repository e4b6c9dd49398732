package org.yiwang.local.checklists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChecklistsTest {
    private static final Set<String> RAN = Set.of("SomeTest.ran");

    @Test
    void aLineNamesATestThatRan() {
        assertThat(Checklists.missing(List.of("| 1 | what | `SomeTest.ran` |"), RAN))
                .isEmpty();
        assertThat(Checklists.missing(List.of("| 1 | what | `SomeTest.skipped` |"), RAN))
                .containsExactly("SomeTest.skipped");
        assertThat(Checklists.missing(List.of("| 1 | what | later |"), RAN)).containsExactly("| 1 | what | later |");
    }
}
