package org.yiwang.cases.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.yiwang.defaults.sealing.AesGcm;
import org.yiwang.defaults.sealing.Randomness;

/** The data key of one case: AES-256-GCM, each text bound to its case and name. */
public final class CaseKey {

    private static final int SALT = 16;

    private final UUID caseId;
    private final SecretKey key;
    private final Randomness randomness;

    CaseKey(UUID caseId, SecretKey key, Randomness randomness) {
        this.caseId = caseId;
        this.key = key;
        this.randomness = randomness;
    }

    public SealedText seal(String name, String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        byte[] salt = randomness.bytes(SALT);
        return new SealedText(name, ByteBuffer.wrap(salt), seal(name, plain), digest(salt, plain));
    }

    public String open(String name, ByteBuffer sealed) {
        return new String(openBytes(name, sealed), StandardCharsets.UTF_8);
    }

    public ByteBuffer seal(String name, byte[] plain) {
        return AesGcm.seal(key, aad(name), plain, randomness);
    }

    public byte[] openBytes(String name, ByteBuffer sealed) {
        return AesGcm.open(key, aad(name), sealed);
    }

    /** Bytes that only who has this key can tell, the same each time, for one purpose (HMAC-SHA-256). */
    public byte[] derived(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            return mac.doFinal(aad("derived/" + purpose));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot derive", e);
        }
    }

    private byte[] aad(String name) {
        return (caseId + "/" + name).getBytes(StandardCharsets.UTF_8);
    }

    /** The salted digest of a text, as the trail keeps it. */
    public static String digest(ByteBuffer salt, String text) {
        var bytes = new byte[salt.remaining()];
        salt.duplicate().get(bytes);
        return digest(bytes, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(byte[] salt, byte[] plain) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(salt);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256.digest(plain));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
