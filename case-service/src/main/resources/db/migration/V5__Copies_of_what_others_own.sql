create table item_versions (
    item_id   uuid    not null,
    version   integer not null,
    published jsonb   not null,
    constraint item_versions_key primary key (item_id, version)
);

create table regions (
    code    text not null,
    name    text not null,
    parent  text,
    level   text not null,
    prefix  text not null,
    constraint regions_key primary key (code)
);

create table departments (
    id            uuid not null,
    code          text not null,
    name_zh       text not null,
    name_en       text not null,
    region        text not null,
    region_prefix text not null,
    constraint departments_key primary key (id)
);

-- The accounts of one human, both ways round; for the own-case rule only.
create table linked_persons (
    person uuid not null,
    other  uuid not null,
    constraint linked_persons_key primary key (person, other)
);

grant select, insert, update, delete on item_versions, regions, departments, linked_persons to ${app};
