package org.yiwang.identity.clients;

/** Why there is no picture at the address of a logo. */
public enum LogoFault {
    /** Nobody there, an error, a redirect, or an address in a private network. */
    NO_ANSWER,
    TOO_LARGE,
    NO_PNG_OR_JPEG,
    TOO_MANY_PIXELS
}
