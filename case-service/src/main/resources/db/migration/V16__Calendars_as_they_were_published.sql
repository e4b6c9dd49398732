-- One row for each version of a region's year; nothing is ever changed.
create table calendar_years (
    region_prefix text        not null,
    year          integer     not null,
    version       integer     not null,
    days          jsonb       not null,
    source        text        not null,
    reason        text        not null,
    published_by  uuid        not null,
    post          text        not null,
    published_at  timestamptz not null,
    serial        bigint generated always as identity,
    constraint calendar_years_key primary key (region_prefix, year, version)
);

create unique index calendar_years_serial on calendar_years (serial);

grant select, insert on calendar_years to ${app};
