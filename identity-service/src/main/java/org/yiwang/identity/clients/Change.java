package org.yiwang.identity.clients;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.identity.clients.Client.Authentication;
import org.yiwang.identity.clients.Client.Plan;

/** What a client in production is to be granted instead of what it was; as a whole. */
public record Change(List<String> redirectUris, Set<Scope> scopes, List<UUID> items, Plan plan, Addresses addresses) {

    /** A change that was asked for before there were addresses names none. */
    public Change {
        addresses = Objects.requireNonNullElse(addresses, Addresses.NONE);
        redirectUris = redirectUris.stream().distinct().toList();
        scopes = Set.copyOf(EnumSet.copyOf(scopes));
        items = items.stream().distinct().toList();
    }

    List<FieldError> faults(Authentication authentication, Set<UUID> known, boolean local) {
        List<FieldError> faults = new ArrayList<>(NewClient.redirectFaults(redirectUris, Environment.PRODUCTION));
        if (authentication == Authentication.SECRET && scopes.stream().anyMatch(Scope::isSensitive)) {
            faults.add(new FieldError("/scopes", "scopes-for-keys"));
        }
        faults.addAll(NewClient.itemFaults(items, scopes, known));
        faults.addAll(addresses.faults(authentication, local));
        return faults;
    }
}
