-- Where the logo of an approved client was when that was approved.
alter table clients add column logo_uri text;

grant update (logo_uri) on clients to ${app};

-- The picture that was found there, as a PNG of our own making.
create table client_logos (
    client     uuid        not null,
    address    text        not null,
    png        bytea       not null,
    hash       text        not null,
    fetched_at timestamptz not null,
    constraint client_logos_key primary key (client),
    constraint client_logos_of_clients foreign key (client) references clients (id)
);

-- When a logo is looked for, and why none was found the last time.
create table client_logo_fetches (
    client       uuid        not null,
    wanted       bigint      not null,
    done         bigint      not null default 0,
    due_at       timestamptz not null,
    leased_until timestamptz,
    attempts     integer     not null default 0,
    fault        text,
    constraint client_logo_fetches_key primary key (client),
    constraint client_logo_fetches_of_clients foreign key (client) references clients (id),
    constraint client_logo_fetches_fault_known
        check (fault in ('NO_ANSWER', 'TOO_LARGE', 'NO_PNG_OR_JPEG', 'TOO_MANY_PIXELS'))
);

create index client_logo_fetches_due on client_logo_fetches (due_at);

grant select, insert, update, delete on client_logos to ${app};
grant select, insert, update on client_logo_fetches to ${app};
