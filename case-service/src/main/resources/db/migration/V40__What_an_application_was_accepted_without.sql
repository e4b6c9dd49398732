-- What an application was accepted without (容缺受理, 告知承诺); the time to fulfil it starts with the decision.
create table obligations (
    root_case_id uuid        not null,
    case_id      uuid        not null,
    number       integer     not null,
    material     text        not null,
    owed_as      text        not null,
    amount       integer     not null,
    unit         text        not null,
    started_on   date,
    state        text        not null,
    document_id  uuid,
    constraint obligations_key primary key (root_case_id, case_id, number),
    constraint obligations_as check (owed_as in ('LATER', 'COMMITMENT')),
    constraint obligations_state check (state in ('OWED', 'SUPPLIED', 'FULFILLED'))
);

grant select, insert, update, delete on obligations to ${app};

-- How many of them are not fulfilled.
alter table cases add column owes integer not null default 0;
