package org.yiwang.identity.accounts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.defaults.outbox.Fact;

/**
 * A number to be recorded for a person: the accounts seen under it, and the pairs and facts that follow.
 *
 * @param assurance how surely the person is known by it
 * @param raises whether it has to get into the account's tokens, and claims what was recorded at a window
 * @param atWindow how the person became known, if the record is made at a window
 */
record Recording(
        UUID person,
        byte[] hash,
        SealedNumber number,
        boolean test,
        int assurance,
        boolean raises,
        List<UUID> seen,
        List<AccountPair> pairs,
        List<Fact> facts,
        @Nullable AtWindow atWindow,
        Instant at) {}
