-- The number within the inbox is the cursor of lists and of the live stream: its row lock makes it commit in order.
create table inboxes (
    recipient     uuid   not null,
    last_sequence bigint not null,
    constraint inboxes_key primary key (recipient)
);

create table messages (
    recipient    uuid        not null,
    sequence     bigint      not null,
    id           uuid        not null,
    fact         uuid        not null,
    kind         text        not null,
    case_id      uuid        not null,
    case_number  text        not null,
    item         uuid        not null,
    item_version integer     not null,
    happened_at  timestamptz not null,
    due_at       timestamptz,
    delivered_at timestamptz not null,
    read_at      timestamptz,
    version      bigint      not null default 1,
    test         boolean     not null,
    constraint messages_key primary key (recipient, sequence),
    constraint messages_id_once unique (id),
    constraint messages_one_per_fact_and_recipient unique (fact, recipient)
);

create index messages_unread on messages (recipient, sequence) where read_at is null;

grant select, insert, update on inboxes to ${app};
grant select, insert on messages to ${app};
grant update (read_at, version) on messages to ${app};
