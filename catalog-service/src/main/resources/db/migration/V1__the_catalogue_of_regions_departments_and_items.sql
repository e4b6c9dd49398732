create extension if not exists pg_trgm;

create table regions (
  code          text collate "C" constraint regions_pk primary key,
  name          text        not null,
  level         text        not null,
  parent        text collate "C" constraint regions_parent_fk references regions,
  region_prefix text collate "C" not null,
  changed_at    timestamptz not null,
  constraint regions_code_has_12_digits check (code ~ '^[0-9]{12}$'),
  constraint regions_level_known check (level in ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE'))
);
create index regions_by_parent on regions (parent, code);
create index regions_by_level on regions (level, code);
create index regions_by_name on regions using gin (name gin_trgm_ops);

create table departments (
  id            uuid constraint departments_pk primary key,
  code          text        not null,
  name_zh       text        not null,
  name_en       text        not null,
  region        text collate "C" not null constraint departments_region_fk references regions,
  region_prefix text collate "C" not null,
  search        text        not null,
  changed_at    timestamptz not null
);
create index departments_by_region on departments (region, id);
create index departments_by_words on departments using gin (search gin_trgm_ops);

-- One row per item: its stable id, and of its current version what lists and searches need.
create table items (
  id            uuid constraint items_pk primary key,
  code          text collate "C" not null,
  version       bigint      not null,
  digest        bytea       not null,
  department    uuid        not null constraint items_department_fk references departments,
  region        text collate "C" not null constraint items_region_fk references regions,
  region_prefix text collate "C" not null,
  name_zh       text        not null,
  name_en       text        not null,
  summary_zh    text,
  summary_en    text,
  type          text,
  depth         text        not null,
  depth_rank    int         not null,
  handling_type text,
  audience      text[]      not null,
  topics        text[]      not null,
  search        text        not null,
  published_at  timestamptz not null,
  constraint items_depth_known check (depth in ('LISTED', 'GUIDED', 'ONLINE'))
);
create index items_in_order on items (depth_rank, code, id);
create index items_by_region on items (region, depth_rank, code, id);
create index items_by_prefix on items (region_prefix);
create index items_by_department on items (department, depth_rank, code, id);
create index items_by_words on items using gin (search gin_trgm_ops);

-- The content is json, not jsonb: a form keeps the order of its fields. source is the row it was imported from.
create table item_versions (
  item          uuid        not null constraint item_versions_item_fk references items,
  version       bigint      not null,
  region_prefix text collate "C" not null,
  content       json        not null,
  source        json,
  published_at  timestamptz not null,
  constraint item_versions_pk primary key (item, version)
);

create table imports (
  id        uuid constraint imports_pk primary key,
  kind      text        not null,
  at        timestamptz not null,
  actor     uuid        not null,
  client    text        not null,
  taken     int         not null,
  changed   int         not null,
  unchanged int         not null
);

create table import_findings (
  import   uuid not null constraint import_findings_import_fk references imports,
  number   int  not null,
  line     int  not null,
  pointer  text not null,
  code     text not null,
  severity text not null,
  value    text not null,
  constraint import_findings_pk primary key (import, number)
);

grant select, insert, update on regions, departments, items to ${app};
grant select, insert on item_versions, imports, import_findings to ${app};

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

grant select, insert, update, delete on outbox, outbox_lease to ${app};
