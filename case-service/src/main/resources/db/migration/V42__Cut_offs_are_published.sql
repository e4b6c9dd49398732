-- From which time of the day on what applicants hand in counts as the next day's; nothing is ever changed.
create table cut_offs (
    region_prefix text        not null,
    version       integer     not null,
    from_day      date        not null,
    local_time    time,
    reason        text        not null,
    published_by  uuid        not null,
    post          text        not null,
    published_at  timestamptz not null,
    serial        bigint generated always as identity,
    constraint cut_offs_key primary key (region_prefix, version)
);

create unique index cut_offs_serial on cut_offs (serial);

grant select, insert on cut_offs to ${app};
