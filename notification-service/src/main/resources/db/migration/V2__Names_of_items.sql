create table item_names (
    item    uuid    not null,
    version integer not null,
    chinese text    not null,
    english text    not null,
    constraint item_names_key primary key (item, version)
);

grant select, insert, update on item_names to ${app};
