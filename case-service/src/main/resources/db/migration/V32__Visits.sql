-- Each time the applicant appeared in person, or was asked to; place and words are sealed with the case.
create table visits (
    root_case_id uuid        not null,
    case_id      uuid        not null,
    number       integer     not null,
    department   uuid        not null,
    test         boolean     not null,
    state        text        not null,
    reason       text        not null,
    day          date,
    begins       timestamptz,
    ends         timestamptz,
    repeated     boolean     not null,
    noted_at     timestamptz not null,
    constraint visits_key primary key (root_case_id, case_id, number),
    constraint visits_state check (state in ('ASKED', 'CAME', 'CANCELLED')),
    constraint visits_reason
        check (reason in ('INTAKE', 'ORIGINALS', 'INSPECTION', 'SIGNATURE', 'COLLECTION', 'OTHER')),
    constraint visits_came_on_a_day check ((state = 'CAME') = (day is not null)),
    constraint visits_appointed_whole check ((begins is null) = (ends is null))
);

-- What supervisors look at: more than one visit.
create index visits_repeated on visits (department, noted_at desc, case_id desc) where repeated;

-- How often the applicant came, and the number of the visit that is asked for now.
alter table cases
    add column visits      integer not null default 0,
    add column appointment integer;

-- Who saw the original of a material, and when.
alter table materials
    add column original_checked_by uuid,
    add column original_checked_at timestamptz;

grant select, insert, update, delete on visits to ${app};
