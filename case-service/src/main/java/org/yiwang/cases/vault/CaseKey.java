package org.yiwang.cases.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The data key of one case: AES-256-GCM, each text bound to its case and name. */
public final class CaseKey {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
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
        return seal(key, aad(name), plain, randomness);
    }

    public byte[] openBytes(String name, ByteBuffer sealed) {
        return open(key, aad(name), sealed);
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

    static ByteBuffer seal(SecretKey key, byte[] aad, byte[] plain, Randomness randomness) {
        try {
            byte[] nonce = randomness.bytes(NONCE);
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, aad);
            byte[] out = new byte[NONCE + cipher.getOutputSize(plain.length)];
            System.arraycopy(nonce, 0, out, 0, NONCE);
            cipher.doFinal(plain, 0, plain.length, out, NONCE);
            return ByteBuffer.wrap(out);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal", e);
        }
    }

    static byte[] open(SecretKey key, byte[] aad, ByteBuffer sealed) {
        try {
            byte[] in = new byte[sealed.remaining()];
            sealed.duplicate().get(in);
            byte[] nonce = Arrays.copyOf(in, NONCE);
            return cipher(Cipher.DECRYPT_MODE, key, nonce, aad).doFinal(in, NONCE, in.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot open what was sealed", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] aad) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(aad);
        return cipher;
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
