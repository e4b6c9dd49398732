-- Who of those who audit looked for what, and why; kept though nothing was found.
create table inspections (
    id        uuid        not null,
    auditor   uuid        not null,
    posts     text[]      not null,
    persons   uuid[]      not null,
    case_id   uuid,
    record    uuid,
    reason    text        not null,
    at        timestamptz not null,
    constraint inspections_key primary key (id),
    constraint inspections_of_something check (cardinality(persons) > 0 or case_id is not null or record is not null)
);

create index accesses_of_cases on accesses using gin (cases);
create index accesses_by_record on accesses (record);

grant select, insert on inspections to ${app};
