package org.yiwang.cases.lifecycle;

/** How a notice was served: through the inbox of who agreed to it, else as an official records. */
public enum ServiceWay {
    INBOX,
    IN_PERSON,
    POST,
    PUBLIC_NOTICE
}
