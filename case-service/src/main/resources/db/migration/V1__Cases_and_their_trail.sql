-- Everything that belongs to a case has root_case_id first in its key, so that it may be hash-partitioned by it.
create table cases (
    root_case_id   uuid        not null,
    id             uuid        not null,
    applicant_kind text        not null,
    applicant_id   uuid        not null,
    actor_id       uuid        not null,
    mandate_id     uuid,
    test           boolean     not null,
    item_id        uuid        not null,
    item_version   integer     not null,
    handling_type  text        not null,
    department     uuid        not null,
    region         text        not null,
    region_prefix  text        not null,
    status         text        not null,
    number         text,
    outcome        text,
    handler        uuid,
    electronic     boolean     not null,
    version        bigint      not null,
    sequence       integer     not null,
    head           text        not null,
    opened_at      timestamptz not null,
    submitted_at   timestamptz,
    changed_at     timestamptz not null,
    constraint cases_key primary key (root_case_id, id),
    constraint cases_applicant_kind check (applicant_kind in ('PERSON', 'ORGANISATION', 'DEPARTMENT'))
) with (fillfactor = 80);

create index cases_of_an_applicant on cases (applicant_id, id desc);

-- The ledger; due_at and yellow_at are derived from it and kept as an index only.
create table limits (
    root_case_id  uuid    not null,
    case_id       uuid    not null,
    kind          text    not null,
    amount        integer not null,
    unit          text    not null,
    started_on    date    not null,
    consumed      integer not null,
    running_since date,
    due_at        timestamptz not null,
    yellow_at     timestamptz not null,
    provisional   boolean not null,
    constraint limits_key primary key (root_case_id, case_id, kind),
    constraint limits_unit check (unit in ('WORKING_DAYS', 'CALENDAR_DAYS', 'MONTHS'))
) with (fillfactor = 80);

create index limits_running on limits (due_at) where running_since is not null;

-- The trail: append-only, hash-chained per case, without personal data. Digests of side texts are salted.
create table case_events (
    root_case_id   uuid        not null,
    case_id        uuid        not null,
    sequence       integer     not null,
    id             uuid        not null,
    action         text        not null,
    from_status    text        not null,
    to_status      text        not null,
    at             timestamptz not null,
    applicant_kind text        not null,
    applicant_id   uuid        not null,
    actor_kind     text        not null,
    actor_id       uuid        not null,
    post           text,
    mandate_id     uuid,
    audience       text        not null,
    data           jsonb       not null,
    digests        jsonb       not null,
    previous       text        not null,
    hash           text        not null,
    constraint case_events_key primary key (root_case_id, case_id, sequence),
    constraint case_events_audience check (audience in ('APPLICANT', 'INTERNAL'))
);

create table materials (
    root_case_id uuid        not null,
    case_id      uuid        not null,
    code         text        not null,
    source       text        not null,
    state        text        not null,
    document_id  uuid,
    given_at     timestamptz not null,
    constraint materials_key primary key (root_case_id, case_id, code),
    constraint materials_source check (source in ('UPLOAD', 'LICENCE', 'EVIDENCE')),
    constraint materials_state check (state in ('PENDING', 'VERIFIED', 'REJECTED'))
);

grant select, insert, update, delete on cases, limits, materials to ${app};
grant select, insert on case_events to ${app};
