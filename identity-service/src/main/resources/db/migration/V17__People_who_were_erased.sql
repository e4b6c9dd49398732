-- What law forbids to erase names the person by id; the record stays to say that nobody stands behind it any more.
alter table people add column erased_at timestamptz;

-- Whose account in Keycloak is to be deleted; the row goes with it.
create table erasure_tasks (
    person       uuid        not null,
    wanted       bigint      not null,
    done         bigint      not null default 0,
    due_at       timestamptz not null,
    leased_until timestamptz,
    attempts     integer     not null default 0,
    constraint erasure_tasks_key primary key (person),
    constraint erasure_tasks_of_people foreign key (person) references people (id)
);

create index erasure_tasks_due on erasure_tasks (due_at);

grant update (erased_at) on people to ${app};
grant delete on identity_numbers, humans to ${app};
grant select, insert, update, delete on erasure_tasks to ${app};
