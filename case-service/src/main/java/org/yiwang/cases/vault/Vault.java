package org.yiwang.cases.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Makes the data keys of cases and unwraps them; keeps a bounded number of unwrapped ones for a while. */
public final class Vault {

    private static final int KEY_BYTES = 32;

    private final String current;
    private final Map<String, SecretKey> keks;
    private final Randomness randomness = new Randomness();
    private final Cache<UUID, CaseKey> unwrapped;

    /** Key-encryption keys by name, as base64 of 32 bytes; new case keys are wrapped by the current one. */
    public Vault(String current, Map<String, String> keks, int remembered) {
        this.current = current;
        this.keks = keks.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> key(entry.getValue())));
        this.unwrapped = Caffeine.newBuilder()
                .maximumSize(remembered)
                .expireAfterAccess(Duration.ofMinutes(30))
                .build();
        kek(current);
    }

    /** A key wrapped by the key-encryption key of that name. */
    public record WrappedKey(String kek, ByteBuffer wrapped) {}

    public WrappedKey create(UUID caseId) {
        byte[] fresh = randomness.bytes(KEY_BYTES);
        unwrapped.put(caseId, caseKey(caseId, fresh));
        return new WrappedKey(current, CaseKey.seal(kek(current), aad(caseId), fresh, randomness));
    }

    public CaseKey unwrap(UUID caseId, WrappedKey key) {
        return Objects.requireNonNull(unwrapped.get(
                caseId, id -> caseKey(id, CaseKey.open(kek(key.kek()), aad(id), key.wrapped()))));
    }

    /** Keeps the key in memory no longer. */
    public void forget(UUID caseId) {
        unwrapped.invalidate(caseId);
    }

    private CaseKey caseKey(UUID caseId, byte[] bytes) {
        return new CaseKey(caseId, new SecretKeySpec(bytes, "AES"), randomness);
    }

    private SecretKey kek(String name) {
        SecretKey kek = keks.get(name);
        if (kek == null) {
            throw new IllegalStateException("there is no key-encryption key " + name);
        }
        return kek;
    }

    private static SecretKey key(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key-encryption key has 32 bytes, not " + bytes.length);
        }
        return new SecretKeySpec(bytes, "AES");
    }

    private static byte[] aad(UUID caseId) {
        return caseId.toString().getBytes(StandardCharsets.UTF_8);
    }
}
