package org.yiwang.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class NumberHashTest {

    private final NumberHash hash = hash(key('a', 32));

    @Test
    void theSameNumberHasTheSameHashHoweverItsLetterIsWritten() {
        assertThat(hash.of(number("11010519491231002X"))).hasSize(32).isEqualTo(hash.of(number("11010519491231002x")));
    }

    @Test
    void anotherNumberOrAnotherKeyGivesAnotherHash() {
        var number = number("11010519491231002X");

        assertThat(hash.of(number)).isNotEqualTo(hash.of(number("440524188001010014")));
        assertThat(hash.of(number)).isNotEqualTo(hash(key('b', 32)).of(number));
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> hash(key('a', 31)));
    }

    private static IdentityNumber number(String text) {
        return IdentityNumber.of(text, LocalDate.of(2026, 11, 23)).orElseThrow();
    }

    private static String key(char letter, int bytes) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(letter).repeat(bytes).getBytes());
    }

    private static NumberHash hash(String key) {
        return new NumberHash(new KeyedHash(key));
    }
}
