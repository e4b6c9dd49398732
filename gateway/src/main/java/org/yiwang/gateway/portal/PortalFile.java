package org.yiwang.gateway.portal;

import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.util.DigestUtils;

/**
 * One file of the portal with its compressed forms, best first (RFC 9110 §8.4.1).
 *
 * @param type with its charset where it is text
 * @param encodings content by the name of its coding
 */
record PortalFile(MediaType type, byte[] plain, List<Map.Entry<String, byte[]>> encodings, String digest) {

    /** A content with the coding's name, empty for none, and its entity tag. */
    record Form(String coding, byte[] content, String eTag) {}

    static PortalFile of(MediaType type, byte[] plain, List<Map.Entry<String, byte[]>> encodings) {
        return new PortalFile(type, plain, encodings, DigestUtils.md5DigestAsHex(plain));
    }

    /** The best form among the codings a browser takes. */
    Form accepted(Codings taken) {
        return encodings.stream()
                .filter(form -> taken.include(form.getKey()))
                .findFirst()
                .map(form -> new Form(form.getKey(), form.getValue(), digest + '-' + form.getKey()))
                .orElseGet(() -> new Form("", plain, digest));
    }
}
