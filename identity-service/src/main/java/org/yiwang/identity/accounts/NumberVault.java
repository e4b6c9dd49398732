package org.yiwang.identity.accounts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiwang.defaults.sealing.AesGcm;
import org.yiwang.defaults.sealing.NamedKeys;
import org.yiwang.defaults.sealing.Randomness;

/** Seals identity numbers, each bound to its person: in another one's row it does not open. */
@Component
public final class NumberVault {

    private final NamedKeys keys;
    private final Randomness randomness = new Randomness();

    NumberVault(AccountsProperties properties) {
        this.keys = new NamedKeys(properties.kek(), properties.keks());
    }

    /** Sealed with the current key. */
    public SealedNumber seal(UUID person, IdentityNumber number) {
        var plain = number.digits().getBytes(StandardCharsets.US_ASCII);
        return new SealedNumber(keys.current(), AesGcm.seal(keys.of(keys.current()), aad(person), plain, randomness));
    }

    /** The whole number of this person; null stays null: a row of before the number was kept. */
    public @Nullable String open(UUID person, @Nullable String kek, @Nullable ByteBuffer sealed) {
        if (kek == null) {
            return null;
        }
        var plain = AesGcm.open(keys.of(kek), aad(person), Objects.requireNonNull(sealed));
        return new String(plain, StandardCharsets.US_ASCII);
    }

    private static byte[] aad(UUID person) {
        return (person + "/identity-number").getBytes(StandardCharsets.UTF_8);
    }
}
