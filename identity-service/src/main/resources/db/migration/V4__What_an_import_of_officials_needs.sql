-- The codes that exist; a department's own is written down the next time the catalogue's facts are read.
create table regions (
    code text not null,
    constraint regions_key primary key (code)
);

alter table departments add column code text;

create index departments_by_code on departments (code);

-- Who brought which officials and posts in at once; the posts themselves say by whom and when.
create table imports (
    id        uuid        not null,
    by        uuid        not null,
    at        timestamptz not null,
    rows      integer     not null,
    added     integer     not null,
    granted   integer     not null,
    proposed  integer     not null,
    unchanged integer     not null,
    officials uuid[]      not null,
    constraint imports_key primary key (id)
);

grant select, insert on regions, imports to ${app};
