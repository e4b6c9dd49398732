-- An item may be retired; who adopted which version of a standard is beside its content.
alter table items
  add column retired_at       timestamptz,
  add column standard         uuid,
  add column standard_version bigint,
  add constraint items_standard_fk foreign key (standard) references items;
create index items_by_standard on items (standard, region, id) where standard is not null;

-- The draft an official's version was published by; versions of imports and of re-bases have none.
alter table item_versions add column draft uuid;

-- A change of an item, or a new item, on its way to the next version. version counts the draft's own changes.
create table item_drafts (
  id            uuid        not null,
  item          uuid        not null,
  kind          text        not null,
  based_on      bigint      not null,
  department    uuid        not null,
  region        text collate "C" not null,
  region_prefix text collate "C" not null,
  state         text        not null,
  content       json        not null,
  editors       uuid[]      not null,
  publish_at    timestamptz,
  published     bigint,
  opened_at     timestamptz not null,
  changed_at    timestamptz not null,
  version       bigint      not null,
  constraint item_drafts_pk primary key (id),
  constraint item_drafts_department_fk foreign key (department) references departments,
  constraint item_drafts_region_fk foreign key (region) references regions,
  constraint item_drafts_kind_known check (kind in ('CHANGE', 'RETIREMENT')),
  constraint item_drafts_state_known
    check (state in ('DRAFT', 'IN_REVIEW', 'SCHEDULED', 'PUBLISHED', 'DISCARDED')),
  constraint item_drafts_time_set check ((state = 'SCHEDULED') <= (publish_at is not null))
);
create unique index item_drafts_one_open on item_drafts (item) where state in ('DRAFT', 'IN_REVIEW', 'SCHEDULED');
create index item_drafts_by_department on item_drafts (department, id);
create index item_drafts_due on item_drafts (publish_at) where state = 'SCHEDULED';

create table item_draft_steps (
  draft  uuid        not null,
  number bigint      not null,
  what   text        not null,
  by     uuid,
  name   text,
  at     timestamptz not null,
  reason text,
  constraint item_draft_steps_pk primary key (draft, number),
  constraint item_draft_steps_draft_fk foreign key (draft) references item_drafts
);

-- The posts in force, now or later, as identity-service told them; a greater version replaces a smaller one.
create table copied_officials (
  person  uuid   not null,
  version bigint not null,
  constraint copied_officials_key primary key (person)
);

create table copied_posts (
  person     uuid        not null,
  id         uuid        not null,
  duty       text        not null,
  department uuid        not null,
  region     text        not null,
  begins     timestamptz not null,
  ends       timestamptz,
  constraint copied_posts_key primary key (person, id)
);

-- Until when a copy has everything, for each partition of its topic.
create table copy_pulses (
  copy       text        not null,
  partition  integer     not null,
  partitions integer     not null,
  at         timestamptz not null,
  constraint copy_pulses_key primary key (copy, partition)
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

grant select, insert, update on item_drafts to ${app};
grant select, insert on item_draft_steps to ${app};
grant select, insert, update, delete on copied_officials, copied_posts, copy_pulses to ${app};
grant select, insert, delete on idempotency_keys to ${app};
