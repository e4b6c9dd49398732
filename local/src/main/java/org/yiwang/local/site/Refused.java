package org.yiwang.local.site;

/** The suite cannot do what was asked; the message is the one sentence the person reads. */
public final class Refused extends RuntimeException {
    public Refused(String sentence) {
        super(sentence);
    }

    public Refused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
