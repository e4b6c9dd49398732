package org.yiwang.identity.clients;

import io.netty.util.NetUtil;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiwang.defaults.problems.FieldError;

/**
 * Places of an integrator's own network, named after the approval and approved themselves (OpenID Connect Dynamic Client
 * Registration 1.0 §2, Back-Channel Logout 1.0 §2.2): https, by name; what is there is fetched by us alone.
 *
 * @param jwksUri of the public keys, which are fetched every ten minutes
 * @param backchannelLogoutUri where the application is told that a sign-in ended
 * @param logoUri of its logo, a PNG or JPEG that is fetched once and shown from here
 */
public record Addresses(
        @Nullable @Size(max = 250) String jwksUri,
        @Nullable @Size(max = 250) String backchannelLogoutUri,
        @Nullable @Size(max = 250) String logoUri) {

    public static final Addresses NONE = new Addresses(null, null, null);

    /** What is wrong with them; on one machine they may be its own. */
    List<FieldError> faults(Client.Authentication authentication, boolean local) {
        List<FieldError> faults = new ArrayList<>();
        if (jwksUri != null && authentication != Client.Authentication.KEYS) {
            faults.add(new FieldError("/addresses/jwksUri", "only-with-keys"));
        }
        check(jwksUri, "/addresses/jwksUri", local, faults);
        check(backchannelLogoutUri, "/addresses/backchannelLogoutUri", local, faults);
        check(logoUri, "/addresses/logoUri", local, faults);
        return faults;
    }

    private static void check(@Nullable String uri, String pointer, boolean local, List<FieldError> faults) {
        var fits = uri == null
                || (local
                        ? RedirectUri.fits(uri, Environment.SANDBOX)
                        : RedirectUri.fits(uri, Environment.PRODUCTION) && named(uri));
        if (!fits) {
            faults.add(new FieldError(pointer, "outside-address"));
        }
    }

    private static boolean named(String uri) {
        var host = URI.create(uri).getHost();
        return !NetUtil.isValidIpV4Address(host) && !NetUtil.isValidIpV6Address(host) && host.contains(".");
    }
}
