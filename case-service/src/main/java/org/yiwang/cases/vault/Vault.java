package org.yiwang.cases.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.yiwang.defaults.sealing.AesGcm;
import org.yiwang.defaults.sealing.NamedKeys;
import org.yiwang.defaults.sealing.Randomness;

/** Makes the data keys of cases and unwraps them; keeps a bounded number of unwrapped ones for a while. */
public final class Vault {

    private static final int KEY_BYTES = 32;

    private final NamedKeys keks;
    private final Randomness randomness = new Randomness();
    private final Cache<UUID, CaseKey> unwrapped;

    /** Key-encryption keys by name, as base64 of 32 bytes; new case keys are wrapped by the current one. */
    public Vault(String current, Map<String, String> keks, int remembered) {
        this.keks = new NamedKeys(current, keks);
        this.unwrapped = Caffeine.newBuilder()
                .maximumSize(remembered)
                .expireAfterAccess(Duration.ofMinutes(30))
                .build();
    }

    /** A key wrapped by the key-encryption key of that name. */
    public record WrappedKey(String kek, ByteBuffer wrapped) {}

    public WrappedKey create(UUID caseId) {
        byte[] fresh = randomness.bytes(KEY_BYTES);
        unwrapped.put(caseId, caseKey(caseId, fresh));
        return new WrappedKey(keks.current(), AesGcm.seal(keks.of(keks.current()), aad(caseId), fresh, randomness));
    }

    public CaseKey unwrap(UUID caseId, WrappedKey key) {
        return Objects.requireNonNull(unwrapped.get(
                caseId, id -> caseKey(id, AesGcm.open(keks.of(key.kek()), aad(id), key.wrapped()))));
    }

    /** Keeps the key in memory no longer. */
    public void forget(UUID caseId) {
        unwrapped.invalidate(caseId);
    }

    private CaseKey caseKey(UUID caseId, byte[] bytes) {
        return new CaseKey(caseId, new SecretKeySpec(bytes, "AES"), randomness);
    }

    private static byte[] aad(UUID caseId) {
        return caseId.toString().getBytes(StandardCharsets.UTF_8);
    }
}
