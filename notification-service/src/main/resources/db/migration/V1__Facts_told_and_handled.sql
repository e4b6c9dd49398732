create table outbox (
    id       bigint generated always as identity,
    topic    text        not null,
    key      text        not null,
    event_id uuid        not null,
    type     text        not null,
    subject  text        not null,
    at       timestamptz not null,
    trace    text,
    data     jsonb       not null,
    constraint outbox_pk primary key (id)
);

create table outbox_lease (
    name   text        not null,
    holder uuid        not null,
    until  timestamptz not null,
    constraint outbox_lease_pk primary key (name)
);

create table handled_facts (
    consumer text        not null,
    event_id uuid        not null,
    at       timestamptz not null,
    constraint handled_facts_pk primary key (consumer, event_id)
);

grant select, insert, update, delete on outbox, outbox_lease to ${app};
grant select, insert, delete on handled_facts to ${app};
