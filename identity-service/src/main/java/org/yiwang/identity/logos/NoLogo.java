package org.yiwang.identity.logos;

import org.yiwang.identity.clients.LogoFault;

/** What was found is no logo that can be shown. */
final class NoLogo extends RuntimeException {

    private final LogoFault fault;

    NoLogo(LogoFault fault) {
        super(fault.name());
        this.fault = fault;
    }

    LogoFault fault() {
        return fault;
    }
}
