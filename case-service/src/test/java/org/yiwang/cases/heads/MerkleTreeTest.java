package org.yiwang.cases.heads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MerkleTreeTest {

    @Test
    void theRootOfNothingIsTheHashOfNothing() {
        assertThat(HexFormat.of().formatHex(MerkleTree.root(List.of())))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    /** The hash of one empty leaf, as the reference implementations of RFC 6962 have it. */
    @Test
    void aLeafIsHashedAsTheStandardSays() {
        assertThat(HexFormat.of().formatHex(MerkleTree.leaf("")))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 31, 32, 33, 50})
    void everyLeafIsProvenInItsPlaceAndNowhereElse(int size) {
        var leaves = leaves(size);
        var root = MerkleTree.root(leaves);
        for (int index = 0; index < size; index++) {
            var proof = MerkleTree.proof(leaves, index);
            assertThat(MerkleTree.proves(leaves.get(index), index, size, proof, root))
                    .isTrue();
            assertThat(MerkleTree.proves(MerkleTree.leaf("other"), index, size, proof, root))
                    .isFalse();
            assertThat(MerkleTree.proves(leaves.get(index), size, size, proof, root))
                    .isFalse();
            if (size > 1) {
                assertThat(MerkleTree.proves(leaves.get(index), (index + 1) % size, size, proof, root))
                        .isFalse();
                assertThat(MerkleTree.proves(leaves.get(index), index, size, proof.subList(1, proof.size()), root))
                        .isFalse();
            }
        }
    }

    @Test
    void aChangedALackingAndAMovedLeafChangeTheRoot() {
        var leaves = leaves(5);
        var root = MerkleTree.root(leaves);
        assertThat(MerkleTree.root(leaves.subList(0, 4))).isNotEqualTo(root);
        assertThat(MerkleTree.root(leaves.reversed())).isNotEqualTo(root);
    }

    private static List<byte[]> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> MerkleTree.leaf("leaf " + i))
                .toList();
    }
}
