-- The id is the client_id at Keycloak.
create table clients (
    id                uuid    not null,
    environment       text    not null,
    name              text    not null,
    organisation      text    not null,
    organisation_code text    not null,
    purpose           text    not null,
    owner             uuid    not null,
    test              boolean not null,
    authentication    text    not null,
    keys              jsonb,
    redirect_uris     text[]  not null,
    scopes            text[]  not null,
    items             uuid[]  not null,
    plan              text    not null,
    state             text    not null,
    version           bigint  not null,
    constraint clients_key primary key (id),
    constraint clients_environment_known check (environment in ('SANDBOX', 'PRODUCTION')),
    constraint clients_authentication_known check (authentication in ('SECRET', 'KEYS')),
    constraint clients_keys_if_by_keys check ((authentication = 'KEYS') = (keys is not null)),
    constraint clients_plan_known check (plan in ('STARTER', 'STANDARD', 'LARGE')),
    constraint clients_state_known check (state in ('REQUESTED', 'IN_FORCE', 'REFUSED', 'SUSPENDED', 'CLOSED'))
);

create index clients_of_owner on clients (owner, id desc);
create index clients_waiting on clients (id desc) where state = 'REQUESTED';

-- What was done to a client; a line is never changed.
create table client_steps (
    client uuid        not null,
    number bigint      not null,
    what   text        not null,
    by     uuid        not null,
    at     timestamptz not null,
    reason text,
    constraint client_steps_key primary key (client, number),
    constraint client_steps_of_clients foreign key (client) references clients (id)
);

-- What is wanted of the client at Keycloak; it is in step when what was done is what is wanted.
create table client_tasks (
    client       uuid        not null,
    wanted       bigint      not null,
    done         bigint      not null default 0,
    due_at       timestamptz not null,
    leased_until timestamptz,
    attempts     integer     not null default 0,
    constraint client_tasks_key primary key (client),
    constraint client_tasks_of_clients foreign key (client) references clients (id)
);

create index client_tasks_due on client_tasks (due_at);

grant select, insert on clients, client_steps to ${app};
grant update (keys, redirect_uris, state, version) on clients to ${app};
grant select, insert, update on client_tasks to ${app};
