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

create table idempotency_keys (
    client   text        not null,
    actor    uuid        not null,
    path     text        not null,
    key      text        not null,
    digest   bytea       not null,
    status   integer     not null,
    location text,
    etag     text,
    at       timestamptz not null,
    constraint idempotency_keys_pk primary key (client, actor, path, key)
);

create index idempotency_keys_at on idempotency_keys (at);

-- A record is about one subject, or about the cases a list has shown.
create table access_records (
    id            uuid        not null,
    subject       uuid,
    reader        uuid        not null,
    reader_post   text,
    resource_kind text        not null,
    resource      uuid        not null,
    purpose       text,
    case_id       uuid,
    shown         uuid[],
    at            timestamptz not null,
    constraint access_records_about check (subject is not null or shown is not null),
    constraint access_records_pk primary key (id)
);

create index access_records_subject on access_records (subject, at, id);

grant select, insert, update, delete on outbox, outbox_lease to ${app};
grant select, insert, delete on handled_facts, idempotency_keys to ${app};
grant select, insert on access_records to ${app};
