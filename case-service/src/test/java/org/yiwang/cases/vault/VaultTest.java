package org.yiwang.cases.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VaultTest {

    private static final UUID CASE = UUID.fromString("0199f000-0000-7000-8000-00000000c001");
    private static final Map<String, String> KEKS = Map.of("one", kek(1), "two", kek(2));

    @Test
    void aTextIsOpenedWithTheUnwrappedKeyOfItsCase() {
        Vault.WrappedKey wrapped = new Vault("one", KEKS, 10).create(CASE);
        Vault later = new Vault("two", KEKS, 10);
        SealedText sealed = later.unwrap(CASE, wrapped).seal("form", "{\"name\":\"李晓梅\"}");
        assertThat(new Vault("two", KEKS, 10).unwrap(CASE, wrapped).open("form", sealed.sealed()))
                .isEqualTo("{\"name\":\"李晓梅\"}");
    }

    @Test
    void aTextCannotBePutInAnothersPlace() {
        Vault vault = new Vault("one", KEKS, 10);
        CaseKey key = vault.unwrap(CASE, vault.create(CASE));
        SealedText sealed = key.seal("form", "x");
        assertThatThrownBy(() -> key.open("5/reasons", sealed.sealed())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSameTextHasAnotherDigestEachTime() {
        Vault vault = new Vault("one", KEKS, 10);
        CaseKey key = vault.unwrap(CASE, vault.create(CASE));
        assertThat(key.seal("form", "x").digest())
                .isNotEqualTo(key.seal("form", "x").digest());
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatThrownBy(() -> new Vault("one", Map.of("one", "AAAA"), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String kek(int filler) {
        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) filler);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
