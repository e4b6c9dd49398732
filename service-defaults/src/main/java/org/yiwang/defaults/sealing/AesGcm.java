package org.yiwang.defaults.sealing;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** Seals and opens with AES-GCM (NIST SP 800-38D): a random nonce of 96 bits, then what is sealed and its tag of 128. */
public final class AesGcm {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private AesGcm() {}

    /** What is sealed opens only with the same further data ({@code aad}). */
    public static ByteBuffer seal(SecretKey key, byte[] aad, byte[] plain, Randomness randomness) {
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

    /** Throws {@link IllegalStateException} if key, further data or what was sealed is another. */
    public static byte[] open(SecretKey key, byte[] aad, ByteBuffer sealed) {
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
}
