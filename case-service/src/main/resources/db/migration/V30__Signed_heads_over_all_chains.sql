-- Every hour a head over the ends of all chains that grew, linked to the head before and signed; never changed.
create table trail_heads (
    number     bigint      not null,
    hour       timestamptz not null,
    previous   text        not null,
    root       text        not null,
    cases      integer     not null,
    hash       text        not null,
    key_id     text        not null,
    signed     text        not null,
    looks_from timestamptz not null,
    constraint trail_heads_key primary key (number)
);

-- The ends a head stands for: the leaves of its tree, in the order of the cases' ids.
create table trail_leaves (
    root_case_id uuid    not null,
    case_id      uuid    not null,
    number       bigint  not null,
    sequence     integer not null,
    hash         text    not null,
    constraint trail_leaves_key primary key (root_case_id, case_id, number),
    constraint trail_leaves_of_heads foreign key (number) references trail_heads (number)
);

create index trail_leaves_of_a_head on trail_leaves (number, case_id);

-- Which chains grew lately; it costs a write next to nothing.
create index case_events_at on case_events using brin (at);

grant select, insert on trail_heads, trail_leaves to ${app};
