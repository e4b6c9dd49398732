-- Reference for the tables every service has. Copy what is needed into the service's first migration;
-- ${app} is the Flyway placeholder of the application's role.

create table outbox (
  id        bigint generated always as identity constraint outbox_pk primary key,
  topic     text        not null,
  key       text        not null,
  event_id  uuid        not null,
  type      text        not null,
  subject   text        not null,
  at        timestamptz not null,
  trace     text,
  data      jsonb       not null
);

create table outbox_lease (
  name    text        constraint outbox_lease_pk primary key,
  holder  uuid        not null,
  until   timestamptz not null
);

create table handled_facts (
  consumer  text        not null,
  event_id  uuid        not null,
  at        timestamptz not null,
  constraint handled_facts_pk primary key (consumer, event_id)
);

create table idempotency_keys (
  client    text        not null,
  actor     uuid        not null,
  path      text        not null,
  key       text        not null,
  digest    bytea       not null,
  status    integer     not null,
  location  text,
  etag      text,
  at        timestamptz not null,
  constraint idempotency_keys_pk primary key (client, actor, path, key)
);
create index idempotency_keys_at on idempotency_keys (at);

-- A record is about one subject, or about the rows a list has shown.
create table access_records (
  id             uuid        constraint access_records_pk primary key,
  subject        uuid,
  reader         uuid        not null,
  reader_post    text,
  mandate        uuid,
  client         text,
  resource_kind  text        not null,
  resource       uuid        not null,
  purpose        text,
  case_id        uuid,
  shown          uuid[],
  at             timestamptz not null,
  sealed         boolean     not null default false,
  constraint access_records_about check (subject is not null or shown is not null)
);
create index access_records_subject on access_records (subject, at, id);
create index access_records_unsealed on access_records (at, id) where not sealed;

-- The chain of each subject's records.
create table access_seals (
  subject        uuid        not null,
  number         bigint      not null,
  record         uuid        not null,
  hash           text        not null,
  at             timestamptz not null,
  constraint access_seals_pk primary key (subject, number),
  constraint access_seals_of_records foreign key (record) references access_records (id)
);

grant select, insert, update, delete on outbox, outbox_lease to ${app};
grant select, insert, delete on handled_facts, idempotency_keys to ${app};
grant select, insert on access_records, access_seals to ${app};
grant update (sealed) on access_records to ${app};
