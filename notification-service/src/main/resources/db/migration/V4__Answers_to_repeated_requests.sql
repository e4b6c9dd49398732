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

grant select, insert, delete on idempotency_keys to ${app};
