package org.yiwang.keycloak;

/** The kinds of readers with which the authorisation matrix tries every handler, on things of one citizen and one place. */
public enum ReaderKind {
    /** All of them, also without a token. */
    EVERYBODY,
    /** All but the anonymous. */
    SIGNED_IN,
    ANONYMOUS,
    /** Whose things they are. */
    CITIZEN,
    OTHER_CITIZEN,
    /** Who acts for the citizen in this, by a mandate in force. */
    AGENT,
    /** Whose mandate was revoked. */
    FORMER_AGENT,
    /** In the post and the place that the thing belongs to. */
    OFFICIAL_HERE,
    /** With duties in another place; what is open to him is open to the two officials named next. */
    OFFICIAL_ELSEWHERE,
    /** With the same duties in another region, and that of supervising it. */
    OFFICIAL_OF_ANOTHER_REGION,
    /** Whose own case it is, in a department where he handles cases. */
    HANDLER_OF_OWN_CASE,
    /** A client the citizen let in, with every scope it can have that is not sensitive. */
    INTEGRATOR,
    /** The same without the scope of this handler. */
    INTEGRATOR_WITHOUT_SCOPE,
    /** A client of the sandbox, of a test person. */
    SANDBOX_CLIENT
}
