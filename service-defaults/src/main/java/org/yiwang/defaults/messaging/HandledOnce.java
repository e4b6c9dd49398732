package org.yiwang.defaults.messaging;

/** The common beginning of a statement whose effect happens once per fact. */
public final class HandledOnce {

    /**
     * A CTE {@code fresh} with one row when the fact is new; bind {@code :consumer}, {@code :event} and {@code :handledAt}.
     * Every effect hangs on it: {@code … where exists (select from fresh)}.
     */
    public static final String FRESH = """
            fresh as (
              insert into handled_facts (consumer, event_id, at) values (:consumer, :event, :handledAt)
              on conflict do nothing returning event_id)
            """;

    private HandledOnce() {}
}
