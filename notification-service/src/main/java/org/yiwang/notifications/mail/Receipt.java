package org.yiwang.notifications.mail;

/** What became of a letter handed to the mail server. */
public enum Receipt {
    ACCEPTED,
    /** Neither this address nor this letter will ever be taken. */
    REFUSED,
    /** Not now: the recipient's side puts it off. */
    LATER,
    /** Nothing was heard of the recipient's side; nobody knows whether it was taken when the connection broke. */
    UNHEARD
}
