package org.yiwang.notifications.letters;

/** Why a letter is not sent any more; the message stays in the inbox. */
enum GivenUp {
    /** The profile has no address that is proven. */
    NO_ADDRESS,
    /** The recipient acted for the applicant by a mandate that is over. */
    MANDATE_OVER,
    /** The mail server will never take it. */
    REFUSED,
    /** The recipient's side put it off for days. */
    EXPIRED
}
