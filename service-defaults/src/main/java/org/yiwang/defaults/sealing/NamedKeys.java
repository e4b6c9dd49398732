package org.yiwang.defaults.sealing;

import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Key-encryption keys by name: what is new is sealed with the current one, older ones open what they sealed. */
public final class NamedKeys {

    private static final int KEY_BYTES = 32;

    private final String current;
    private final Map<String, SecretKey> keys;

    /** The keys are base64 of 32 bytes; the current one is among them. */
    public NamedKeys(String current, Map<String, String> keys) {
        this.current = current;
        this.keys = keys.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> key(entry.getValue())));
        of(current);
    }

    public String current() {
        return current;
    }

    public SecretKey of(String name) {
        SecretKey key = keys.get(name);
        if (key == null) {
            throw new IllegalStateException("there is no key-encryption key " + name);
        }
        return key;
    }

    private static SecretKey key(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key-encryption key has 32 bytes, not " + bytes.length);
        }
        return new SecretKeySpec(bytes, "AES");
    }
}
