package org.yiwang.identity.accounts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yiwang.defaults.outbox.Fact;

/** A number to be recorded for a person: the accounts seen under it, and the pairs and facts that follow. */
record Recording(
        UUID person,
        byte[] hash,
        boolean test,
        List<UUID> seen,
        List<AccountPair> pairs,
        List<Fact> facts,
        Instant at) {}
