-- An opinion asked of another department (会签), with its own limit; the words are sealed with the case.
create table opinions (
    root_case_id uuid        not null,
    case_id      uuid        not null,
    number       integer     not null,
    department   uuid        not null,
    amount       integer     not null,
    unit         text        not null,
    tacit        boolean     not null,
    started_on   date        not null,
    due_at       timestamptz not null,
    turns_at     timestamptz,
    ended_on     date,
    answer       text,
    constraint opinions_key primary key (root_case_id, case_id, number),
    constraint opinions_answer check (answer in ('CONSENT', 'OBJECTION', 'TACIT'))
);

create index opinions_turning on opinions (turns_at) where turns_at is not null;

grant select, insert, update, delete on opinions to ${app};
