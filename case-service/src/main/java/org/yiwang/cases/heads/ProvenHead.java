package org.yiwang.cases.heads;

import java.util.List;

/**
 * A signed head and the proof that it stands for the end of a chain.
 *
 * @param sequence the last event it stands for, {@code leaf} that event's hash
 * @param index the place of the chain among those of the head, from 0
 * @param proof the siblings on the way to the root, the lowest first (RFC 9162 §2.1.3)
 */
public record ProvenHead(SignedHead signed, int sequence, String leaf, int index, List<String> proof) {}
