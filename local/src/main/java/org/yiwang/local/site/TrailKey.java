package org.yiwang.local.site;

/**
 * The key that signs heads of the trail on one machine, as JWK (RFC 7517): like every local secret it is known to
 * everyone, and its name has the services refuse it outside the profile {@code local}.
 */
public final class TrailKey {
    public static final String LOCAL = """
            {"kty":"EC","crv":"P-256","kid":"local-only-trail","use":"sig","alg":"ES256",\
            "x":"vAih4P3IEYZLXdWOGrddaoFjY69I9Owl46DesXzDdLc","y":"eoSSLuaYnJLePidGg3odNYkG10zQHhwS6Y_YHpx0MHo",\
            "d":"U0xzSSRXl2aPC_AEY4W-OnSnEjrNwzayRDJhYYfjkCs"}""";

    private TrailKey() {}
}
