alter table cases add column notices integer not null default 0;

-- Given with the event that calls for it; the paper is made afterwards, from the texts of that version.
create table notices (
    root_case_id  uuid        not null,
    case_id       uuid        not null,
    number        integer     not null,
    event         integer     not null,
    fact          uuid        not null,
    kind          text        not null,
    template      integer     not null,
    at            timestamptz not null,
    limit_kind    text,
    due_on        date,
    attempts      integer     not null default 0,
    next_at       timestamptz,
    made_at       timestamptz,
    served_way    text,
    served_at     timestamptz,
    served_on     date,
    service_event integer,
    constraint notices_key primary key (root_case_id, case_id, number),
    constraint notices_one_per_event unique (root_case_id, case_id, event),
    constraint notices_way check (served_way in ('INBOX', 'IN_PERSON', 'POST', 'PUBLIC_NOTICE'))
) with (fillfactor = 80);

create index notices_to_make on notices (next_at) where next_at is not null;

-- Sealed with the case's key.
create table notice_papers (
    root_case_id uuid    not null,
    case_id      uuid    not null,
    number       integer not null,
    sealed       bytea   not null,
    constraint notice_papers_key primary key (root_case_id, case_id, number)
);

alter table notice_papers alter column sealed set storage external;

grant select, insert, update, delete on notices, notice_papers to ${app};
