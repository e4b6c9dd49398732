package org.yiwang.catalog.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.yiwang.defaults.problems.ProblemException;

class WordsTest {

    @Test
    void fullWidthLettersAreNarrowedAndControlCharactersDropped() {
        assertThat(Words.of("  Ｆｏｏｄ\u0000\u200b  食品 ").text()).isEqualTo("food 食品");
    }

    @Test
    void wildcardsMeanThemselves() {
        assertThat(Words.of("100%_\\").containing()).isEqualTo("%100\\%\\_\\\\%");
    }

    @Test
    void eachWordIsLookedFor() {
        assertThat(Words.of("food licence").each()).containsExactly("%food%", "%licence%");
    }

    @Test
    void nothingIsEmpty() {
        assertThat(Words.of(null).isEmpty()).isTrue();
        assertThat(Words.of(" \u0007 ").isEmpty()).isTrue();
    }

    @Test
    void aThousandCharactersAreTooMany() {
        assertThatThrownBy(() -> Words.of("食".repeat(1000))).isInstanceOf(ProblemException.class);
    }
}
