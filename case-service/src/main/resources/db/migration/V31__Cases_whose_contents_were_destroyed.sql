-- What stays of a destroyed case beside its events: whose and where it was, and what its chain ends in.
create table destroyed_cases (
    root_case_id  uuid        not null,
    case_id       uuid        not null,
    applicant_id  uuid        not null,
    department    uuid        not null,
    region_prefix text        not null,
    test          boolean     not null,
    number        text,
    sequence      integer     not null,
    head          text        not null,
    ended_at      timestamptz not null,
    destroyed_at  timestamptz not null,
    constraint destroyed_cases_key primary key (root_case_id, case_id)
);

-- Which cases ended long ago; an index of this kind does not slow down what moves them.
create index cases_changed_at on cases using brin (changed_at);

grant select, insert on destroyed_cases to ${app};
