package org.yiwang.identity.clients;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a client's approved logo.
 *
 * @param url from where we show it, once it was found
 * @param fault why it was not found the last time; it is looked for again
 */
public record ClientLogo(
        State state, @Nullable String url, @Nullable LogoFault fault) {

    /** Whether client {@code c} of a statement has a logo that is shown. */
    public static final String SHOWN = """
            exists (select from client_logos l
                     where l.client = c.id and l.address = c.logo_uri and c.state = 'IN_FORCE')
            """;

    /** What is known of the logo of client {@code c}: nothing if none was approved. */
    static final String READ = """
            case when c.logo_uri is null then null
                 when exists (select from client_logos l where l.client = c.id and l.address = c.logo_uri) then 'FOUND'
                 else coalesce((select f.fault from client_logo_fetches f where f.client = c.id), 'WAITED_FOR') end
            """;

    /** Waited for until it is found; a failed one is looked for again. */
    public enum State {
        WAITED_FOR,
        FOUND,
        FAILED
    }

    /** From where a client's logo is shown: our own address, never the integrator's. */
    public static String path(UUID client) {
        return "/v1/client-logos/" + client;
    }

    static @Nullable ClientLogo of(Client client, @Nullable String read) {
        return switch (read) {
            case null -> null;
            case "WAITED_FOR" -> new ClientLogo(State.WAITED_FOR, null, null);
            case "FOUND" -> new ClientLogo(State.FOUND, client.isInForce() ? path(client.id()) : null, null);
            default -> new ClientLogo(State.FAILED, null, LogoFault.valueOf(read));
        };
    }
}
