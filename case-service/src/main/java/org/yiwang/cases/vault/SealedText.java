package org.yiwang.cases.vault;

import java.nio.ByteBuffer;

/** A text sealed with a case's key; {@code digest} is the salted digest the trail may keep for ever. */
public record SealedText(String name, ByteBuffer salt, ByteBuffer sealed, String digest) {}
