package org.yiwang.local.matrix;

/** The kinds of readers, as {@code x-open-to} names them; what each means stands in the adapter's enum of this name. */
enum ReaderKind {
    EVERYBODY,
    ANONYMOUS,
    CITIZEN,
    OTHER_CITIZEN,
    AGENT,
    FORMER_AGENT,
    OFFICIAL_HERE,
    OFFICIAL_ELSEWHERE,
    INTEGRATOR,
    INTEGRATOR_WITHOUT_SCOPE,
    SANDBOX_CLIENT
}
