package org.yiwang.identity.accounts;

import java.nio.ByteBuffer;

/** An identity number that only who has the key of that name can read. */
public record SealedNumber(String kek, ByteBuffer sealed) {}
