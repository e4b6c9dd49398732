-- What the checks found in the version in force, written in the statement that publishes it.
create table item_findings (
  item      uuid   not null constraint item_findings_item_fk references items,
  version   bigint not null,
  number    int    not null,
  code      text   not null,
  severity  text   not null,
  pointer   text   not null,
  arguments text[] not null,
  constraint item_findings_pk primary key (item, version, number)
);
grant select, insert, delete on item_findings to ${app};

-- What the sentence of a check names; other findings of imports have none.
alter table import_findings add column arguments text[] not null default '{}';
