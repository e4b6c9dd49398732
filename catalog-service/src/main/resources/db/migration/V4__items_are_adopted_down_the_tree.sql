-- A region adopts a standard once.
create unique index items_adopted_once on items (standard, region) where standard is not null and retired_at is null;

-- What a new version of the upper item does not allow any more, for the owner of the local one to settle; it is settled
-- when the local item adopts that version or a later one.
create table item_conflicts (
  item             uuid        not null,
  standard_version bigint      not null,
  pointer          text        not null,
  kind             text        not null,
  upper_value      json,
  local_value      json,
  found_at         timestamptz not null,
  constraint item_conflicts_pk primary key (item, standard_version, pointer),
  constraint item_conflicts_item_fk foreign key (item) references items,
  constraint item_conflicts_kind_known check (kind in ('CLOSED', 'OUT_OF_BOUNDS', 'RETIRED'))
);

grant select, insert on item_conflicts to ${app};

-- Items whose local ones may be behind; wanted grows with each publication, so that none is forgotten while one is looked at.
create table rebase_tasks (
  standard uuid   not null,
  wanted   bigint not null,
  constraint rebase_tasks_pk primary key (standard)
);

grant select, insert, update, delete on rebase_tasks to ${app};
