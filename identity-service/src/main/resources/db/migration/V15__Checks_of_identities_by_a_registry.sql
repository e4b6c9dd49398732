-- How often somebody tried within a day, and how often a number was tried by anybody.
create table identity_tries (
    person uuid        not null,
    day    timestamptz not null,
    tries  integer     not null,
    constraint identity_tries_key primary key (person)
);

create table number_tries (
    hash  bytea       not null,
    day   timestamptz not null,
    tries integer     not null,
    constraint number_tries_key primary key (hash)
);

create index number_tries_day on number_tries (day);

-- Whose account in Keycloak is to be told how surely the person is known.
create table assurance_tasks (
    person       uuid        not null,
    wanted       bigint      not null,
    done         bigint      not null default 0,
    due_at       timestamptz not null,
    leased_until timestamptz,
    attempts     integer     not null default 0,
    constraint assurance_tasks_key primary key (person),
    constraint assurance_tasks_of_people foreign key (person) references people (id)
);

create index assurance_tasks_due on assurance_tasks (due_at);

grant select, insert, update, delete on identity_tries, number_tries, assurance_tasks to ${app};
