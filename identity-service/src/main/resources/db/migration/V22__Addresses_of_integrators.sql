-- What an approved client may name of its own network: where its keys are, and its ear for sign-ins that ended.
alter table clients
    add column jwks_uri text,
    add column backchannel_logout_uri text;

grant update (jwks_uri, backchannel_logout_uri) on clients to ${app};

-- The last good keys that were found there.
create table client_keys (
    client     uuid        not null,
    keys       jsonb       not null,
    fetched_at timestamptz not null,
    constraint client_keys_key primary key (client),
    constraint client_keys_of_clients foreign key (client) references clients (id)
);

-- When keys are looked for again.
create table client_fetches (
    client       uuid        not null,
    wanted       bigint      not null,
    done         bigint      not null default 0,
    due_at       timestamptz not null,
    leased_until timestamptz,
    attempts     integer     not null default 0,
    constraint client_fetches_key primary key (client),
    constraint client_fetches_of_clients foreign key (client) references clients (id)
);

create index client_fetches_due on client_fetches (due_at);

grant select, insert, update on client_keys, client_fetches to ${app};
