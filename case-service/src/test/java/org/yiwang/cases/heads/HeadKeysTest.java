package org.yiwang.cases.heads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadKeysTest {

    private static final Head HEAD = new Head(7, Instant.parse("2026-11-29T05:00:00Z"), "before", "root", 3);

    private final ECKey first = key("2026", Curve.P_256);
    private final ECKey second = key("2027", Curve.P_256);

    @Test
    void whatWasSignedVerifiesAndNamesItsKey() {
        var keys = new HeadKeys(first.toJSONString(), "");
        var signed = keys.sign(HEAD);
        assertThat(keys.verify(signed)).isTrue();
        assertThat(signed.keyId()).isEqualTo("2026");
    }

    @Test
    void whatWasAlteredDoesNot() {
        var keys = new HeadKeys(first.toJSONString(), "");
        var signed = keys.sign(HEAD);
        var other = new Head(7, HEAD.hour(), "before", "other", 3);
        assertThat(keys.verify(new SignedHead(other, other.hash(), "2026", signed.signed())))
                .isFalse();
        assertThat(keys.verify(new SignedHead(HEAD, "other", "2026", signed.signed())))
                .isFalse();
        assertThat(keys.verify(new SignedHead(HEAD, HEAD.hash(), "2027", signed.signed())))
                .isFalse();
        assertThat(keys.verify(new SignedHead(HEAD, HEAD.hash(), "2026", "no.jws.at all")))
                .isFalse();
        var forged = new HeadKeys(key("2026", Curve.P_256).toJSONString(), "").sign(HEAD);
        assertThat(keys.verify(forged)).isFalse();
    }

    @Test
    void afterAnExchangeEarlierHeadsVerifyAndBothKeysArePublishedWithoutTheirSecrets() {
        var before = new HeadKeys(first.toJSONString(), "").sign(HEAD);
        var after = new HeadKeys(second.toJSONString(), new JWKSet(first).toString(true));
        assertThat(after.verify(before)).isTrue();
        assertThat(after.sign(HEAD).keyId()).isEqualTo("2027");
        assertThat(after.published().keys()).extracting(KeySet.PublicKey::kid).containsExactly("2027", "2026");
        assertThat(new HeadKeys(second.toJSONString(), "").verify(before)).isFalse();
    }

    @Test
    void keysThatCannotSignAreRefusedAndNotTold() {
        var nameless = new ECKey.Builder(first).keyID(null).build();
        var secret = first.getD().toString();
        for (var bad : List.of(
                "{}",
                "secret",
                first.toPublicJWK().toJSONString(),
                nameless.toJSONString(),
                key("p384", Curve.P_384).toJSONString())) {
            assertThatThrownBy(() -> new HeadKeys(bad, ""))
                    .isInstanceOf(IllegalArgumentException.class)
                    .message()
                    .doesNotContain(secret, "secret");
        }
        assertThatThrownBy(() -> new HeadKeys(first.toJSONString(), new JWKSet(first).toString()))
                .hasMessageContaining("2026");
    }

    private static ECKey key(String id, Curve curve) {
        try {
            return new ECKeyGenerator(curve).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
