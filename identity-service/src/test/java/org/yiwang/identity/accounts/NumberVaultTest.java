package org.yiwang.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NumberVaultTest {

    private static final Map<String, String> KEKS = Map.of("one", key('a', 32), "two", key('b', 32));

    private final UUID person = UUID.randomUUID();
    private final IdentityNumber number =
            IdentityNumber.of("11010519491231002x", LocalDate.of(2026, 11, 23)).orElseThrow();

    @Test
    void whatIsSealedOpensWholeAndLooksLikeNothing() {
        var sealed = vault("one").seal(person, number);

        assertThat(vault("one").open(person, sealed.kek(), sealed.sealed())).isEqualTo("11010519491231002X");
        assertThat(new String(sealed.sealed().array(), StandardCharsets.ISO_8859_1))
                .doesNotContain("110105")
                .doesNotContain("1949");
    }

    @Test
    void theSameNumberIsNeverSealedTheSame() {
        assertThat(vault("one").seal(person, number).sealed())
                .isNotEqualTo(vault("one").seal(person, number).sealed());
    }

    @Test
    void anotherPersonsRowDoesNotOpenIt() {
        var sealed = vault("one").seal(person, number);

        assertThatIllegalStateException()
                .isThrownBy(() -> vault("one").open(UUID.randomUUID(), sealed.kek(), sealed.sealed()));
    }

    @Test
    void afterAnExchangeTheFormerKeyStillOpensAndTheNewOneSeals() {
        var before = vault("one").seal(person, number);

        assertThat(vault("two").open(person, before.kek(), before.sealed())).isEqualTo("11010519491231002X");
        assertThat(vault("two").seal(person, number).kek()).isEqualTo("two");
        assertThatIllegalStateException()
                .isThrownBy(() -> new NumberVault(new AccountsProperties("", "two", Map.of("two", key('b', 32))))
                        .open(person, before.kek(), before.sealed()));
    }

    @Test
    void keysAreOfThirtyTwoBytesAndTheCurrentOneIsThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NumberVault(new AccountsProperties("", "one", Map.of("one", key('a', 16)))));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new NumberVault(new AccountsProperties("", "three", KEKS)));
    }

    @Test
    void nothingOfTheKeysOrTheNumberIsPrinted() {
        assertThat(new AccountsProperties("hash", "one", KEKS).toString()).isEqualTo("AccountsProperties[hidden]");
        assertThat(vault("one").seal(person, number).toString()).doesNotContain("110105");
    }

    private static NumberVault vault(String current) {
        return new NumberVault(new AccountsProperties("", current, KEKS));
    }

    private static String key(char letter, int bytes) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(letter).repeat(bytes).getBytes(StandardCharsets.US_ASCII));
    }
}
