-- An item of a lower level, proposed to a department of a level above as a standard for all.
create table item_proposals (
  id            uuid        not null,
  item          uuid        not null,
  item_version  bigint      not null,
  department    uuid        not null,
  region_prefix text collate "C" not null,
  state         text        not null,
  reason        text        not null,
  proposed_by   uuid        not null,
  proposer      text        not null,
  proposed_at   timestamptz not null,
  answered_by   uuid,
  answerer      text,
  answered_at   timestamptz,
  answer        text,
  draft         uuid,
  version       bigint      not null,
  constraint item_proposals_pk primary key (id),
  constraint item_proposals_item_fk foreign key (item) references items,
  constraint item_proposals_department_fk foreign key (department) references departments,
  constraint item_proposals_state_known check (state in ('PROPOSED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN'))
);
create unique index item_proposals_one_open on item_proposals (item, department) where state = 'PROPOSED';
create index item_proposals_by_department on item_proposals (department, id);
create index item_proposals_by_item on item_proposals (item, id);

grant select, insert, update on item_proposals to ${app};
