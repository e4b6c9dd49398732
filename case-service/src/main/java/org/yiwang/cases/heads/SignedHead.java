package org.yiwang.cases.heads;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A head with its signature.
 *
 * @param hash what the next head links to
 * @param keyId the key it is signed with
 * @param signed a JWS in compact form whose payload is the head (RFC 7515)
 */
public record SignedHead(@JsonUnwrapped Head head, String hash, String keyId, String signed) {}
