package org.yiwang.local.verifier;

import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The signed heads that stand for the chain: who signed what, and the proof that the chain's end is in it (RFC 9162). */
final class Heads {
    private static final List<String> SIGNED = List.of("number", "hour", "previous", "root", "cases");
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final JsonNode heads;
    private final Keys keys;

    Heads(JsonNode heads, Keys keys) {
        this.heads = heads;
        this.keys = keys;
    }

    void look(Chain chain, String caseId, Findings findings) {
        var covered = 0;
        for (var head : heads) {
            var sequence = head.path("sequence").asInt(0);
            if (signature(head.path("signed"), findings)
                    && end(head, chain, findings)
                    && tree(head, chain.root(caseId), caseId, findings)) {
                covered = Math.max(covered, sequence);
                findings.say("Signed head " + head.at("/signed/number").asString("?") + " of "
                        + head.at("/signed/hour").asString("?") + " stands for the events up to " + sequence + ".");
            }
        }
        if (covered < chain.last()) {
            findings.say(
                    covered == 0
                            ? "No signed head stands for these events: nothing but the archive itself speaks for them."
                            : "No signed head stands for the events after " + covered + " yet.");
        }
    }

    private boolean signature(JsonNode head, Findings findings) {
        var number = head.path("number").asString("?");
        var keyId = head.path("keyId").asString("");
        if (!keys.names().contains(keyId)) {
            findings.wrong("Head " + number + " is signed with the key " + keyId + ", which is not among the keys.");
            return false;
        }
        var payload = keys.payload(head.path("signed").asString(""), keyId);
        if (SIGNED.stream()
                .anyMatch(name -> payload.path(name).isMissingNode()
                        || !payload.path(name).equals(head.path(name)))) {
            findings.wrong("Head " + number + " is not what was signed with the key " + keyId + ".");
            return false;
        }
        var form = new Form();
        SIGNED.forEach(name -> form.add(head.path(name)));
        if (!form.hash().equals(head.path("hash").asString(""))) {
            findings.wrong("Head " + number + " has another hash than it says.");
            return false;
        }
        return true;
    }

    private static boolean end(JsonNode head, Chain chain, Findings findings) {
        var sequence = head.path("sequence").asInt(0);
        var same = chain.hash(sequence).equals(head.path("leaf").asString("missing"));
        if (!same) {
            var number = head.at("/signed/number").asString("?");
            findings.wrong(
                    sequence > chain.last()
                            ? "Head " + number + " was signed for event " + sequence
                                    + ", which is gone: the end of the chain was cut off."
                            : "Head " + number + " was signed for another event " + sequence
                                    + ": the chain was written anew after that.");
        }
        return same;
    }

    private static boolean tree(JsonNode head, String root, String caseId, Findings findings) {
        var leaf = new Form()
                .add(root)
                .add(caseId)
                .add(head.path("sequence"))
                .add(head.path("leaf"))
                .bytes();
        var proof = head.path("proof")
                .valueStream()
                .map(each -> Hash.bytes(each.asString("")))
                .toList();
        var proven = proves(
                Hash.of(LEAF, leaf),
                head.path("index").asInt(-1),
                head.at("/signed/cases").asInt(0),
                proof,
                Hash.bytes(head.at("/signed/root").asString("")));
        if (!proven) {
            findings.wrong("Head " + head.at("/signed/number").asString("?")
                    + " does not stand for this chain: the proof does not lead to what was signed.");
        }
        return proven;
    }

    private static boolean proves(byte[] leaf, int index, int size, List<byte[]> proof, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        var at = index;
        var last = size - 1;
        var hash = leaf;
        for (var sibling : proof) {
            if (last == 0) {
                return false;
            }
            if (at % 2 == 1 || at == last) {
                hash = Hash.of(NODE, sibling, hash);
                while (at % 2 == 0 && at != 0) {
                    at /= 2;
                    last /= 2;
                }
            } else {
                hash = Hash.of(NODE, hash, sibling);
            }
            at /= 2;
            last /= 2;
        }
        return last == 0 && Arrays.equals(hash, root);
    }
}
