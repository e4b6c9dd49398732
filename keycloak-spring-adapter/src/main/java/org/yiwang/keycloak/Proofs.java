package org.yiwang.keycloak;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.DPoPProofContext;
import org.springframework.security.oauth2.jwt.DPoPProofJwtDecoderFactory;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import reactor.core.publisher.Mono;

/** Whether a verified token is presented by the holder of the key it is bound to (DPoP, RFC 9449 §4.3 and §7). */
public final class Proofs {

    static final List<String> ALGORITHMS = List.of("ES256", "PS256");

    private static final String HEADER = "DPoP";
    private static final int RSA_BITS = 2048;

    private final @Nullable String publicUrl;
    private final Duration kept;
    private final SeenProofs seen;
    private final DPoPProofJwtDecoderFactory decoders = new DPoPProofJwtDecoderFactory();

    Proofs(@Nullable URI publicUrl, Duration window, SeenProofs seen, Clock clock) {
        this.publicUrl = publicUrl == null ? null : publicUrl.toString().replaceAll("/+$", "");
        // a proof from a clock ahead of ours by the whole window stays acceptable for two
        this.kept = window.multipliedBy(2);
        this.seen = seen;
        decoders.setJwtValidatorFactory(new ProofClaims(window, clock));
    }

    /** Without a public URL no proof can be judged, so that no bound token is accepted. */
    public static Proofs of(KeycloakProperties settings, SeenProofs seen) {
        return new Proofs(settings.publicUrl(), settings.proofWindow(), seen, Clock.systemUTC());
    }

    /** Whether the token is of use only with a proof of a key (RFC 7800). */
    public static boolean bound(AbstractAuthenticationToken token) {
        return jwt(token).hasClaim("cnf");
    }

    /**
     * Gives the token if it may be presented so; a bound one needs its proof, one not bound must not pretend to be. Errors:
     * {@link InvalidProof}, BadJwtException for the token itself, JwtException if replays cannot be told.
     */
    public Mono<AbstractAuthenticationToken> presented(
            ServerHttpRequest request, Scheme scheme, AbstractAuthenticationToken token) {
        if (scheme == Scheme.BEARER && !bound(token)) {
            return Mono.just(token);
        }
        var key = key(jwt(token));
        if (scheme == Scheme.BEARER || key == null || publicUrl == null) {
            return Mono.error(new BadJwtException("The token is not to be presented in this way"));
        }
        return Mono.fromSupplier(() -> verified(request, jwt(token), key))
                .flatMap(proof -> unseen(key, proof))
                .thenReturn(token);
    }

    private Jwt verified(ServerHttpRequest request, Jwt token, String key) {
        var proofs = request.getHeaders().getOrEmpty(HEADER);
        if (proofs.size() != 1) {
            throw new InvalidProof("One proof is needed");
        }
        var proof = proofs.getFirst();
        try {
            // before any signature is computed with a key of the caller's choice
            signedAsBound(proof, key);
            var context = DPoPProofContext.withDPoPProof(proof)
                    .method(request.getMethod().name())
                    .targetUri(Target.of(publicUrl + request.getPath().value()))
                    .accessToken(token)
                    .build();
            return decoders.createDecoder(context).decode(proof);
        } catch (ParseException | JOSEException | JwtException | IllegalArgumentException invalid) {
            throw new InvalidProof(invalid);
        }
    }

    private static void signedAsBound(String proof, String key) throws ParseException, JOSEException {
        var header = SignedJWT.parse(proof).getHeader();
        JWK jwk = header.getJWK();
        if (!ALGORITHMS.contains(header.getAlgorithm().getName()) || jwk == null || jwk.isPrivate()) {
            throw new InvalidProof("The proof needs a public key and one of " + ALGORITHMS);
        }
        if (jwk instanceof RSAKey rsa && rsa.size() < RSA_BITS
                || !jwk.computeThumbprint().toString().equals(key)) {
            throw new InvalidProof("The key is too short, or not the one the token is bound to");
        }
    }

    private Mono<Boolean> unseen(String key, Jwt proof) {
        return seen.first(key + '.' + ProofClaims.sha256(Objects.requireNonNull(proof.getId())), kept)
                .onErrorMap(failure -> new JwtException("Whether the proof was seen before is not known", failure))
                .filter(first -> first)
                .switchIfEmpty(Mono.error(() -> new InvalidProof("The proof was used before")));
    }

    private static @Nullable String key(Jwt token) {
        return token.getClaim("cnf") instanceof Map<?, ?> confirmation
                        && confirmation.get("jkt") instanceof String thumbprint
                ? thumbprint
                : null;
    }

    private static Jwt jwt(AbstractAuthenticationToken token) {
        return (Jwt) Objects.requireNonNull(token.getCredentials());
    }
}
