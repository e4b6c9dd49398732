-- What a department has to handle; distributed by department, not by case.
create table queue_entries (
    department    uuid        not null,
    case_id       uuid        not null,
    root_case_id  uuid        not null,
    region_prefix text        not null,
    test          boolean     not null,
    item_id       uuid        not null,
    item_version  integer     not null,
    number        text        not null,
    status        text        not null,
    handler       uuid,
    submitted_at  timestamptz not null,
    yellow_at     timestamptz not null,
    due_at        timestamptz not null,
    constraint queue_entries_key primary key (department, case_id)
) with (fillfactor = 80);

create index queue_entries_by_due on queue_entries (department, due_at, case_id);

create sequence case_numbers_running cache 20;

create table case_numbers (
    number       text not null,
    root_case_id uuid not null,
    case_id      uuid not null,
    constraint case_numbers_key primary key (number)
);

-- In clear, under the same authorisation as the case, deleted with it.
create table case_search (
    root_case_id   uuid not null,
    case_id        uuid not null,
    number         text not null,
    item           text not null,
    applicant_name text not null,
    answers        text not null,
    constraint case_search_key primary key (root_case_id, case_id)
);

grant select, insert, update, delete on queue_entries, case_numbers, case_search to ${app};
grant usage on case_numbers_running to ${app};
