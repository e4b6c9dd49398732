-- A life event as it is in force; its version grows when it changes. The content is json: lists keep their order.
create table life_events (
  id            uuid        not null,
  code          text collate "C" not null,
  version       bigint      not null,
  department    uuid        not null,
  region        text collate "C" not null,
  region_prefix text collate "C" not null,
  name_zh       text        not null,
  name_en       text        not null,
  summary_zh    text        not null,
  summary_en    text        not null,
  content       json        not null,
  digest        bytea       not null,
  published_at  timestamptz not null,
  constraint life_events_pk primary key (id),
  constraint life_events_code_taken unique (code),
  constraint life_events_department_fk foreign key (department) references departments,
  constraint life_events_region_fk foreign key (region) references regions
);
create index life_events_by_region on life_events (region, code);

grant select, insert, update on life_events to ${app};
