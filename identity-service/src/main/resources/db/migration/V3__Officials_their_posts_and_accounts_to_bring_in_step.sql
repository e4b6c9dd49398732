-- A copy of what the catalogue tells; what an administrator may do is measured by regions.
create table departments (
    id            uuid not null,
    name_zh       text not null,
    name_en       text not null,
    region        text not null,
    region_prefix text not null,
    constraint departments_key primary key (id)
);

-- The id is the person's; the account is known once it was found or made in Keycloak, and then the address is forgotten.
create table officials (
    id            uuid        not null,
    username      text        not null,
    name          text        not null,
    email         text,
    department    uuid        not null,
    test          boolean     not null,
    account       uuid,
    account_state text        not null,
    added_by      uuid        not null,
    added_at      timestamptz not null,
    version       bigint      not null,
    constraint officials_key primary key (id),
    constraint officials_one_per_username unique (username),
    constraint officials_account_state_known check (account_state in ('PENDING', 'READY', 'TAKEN'))
);

create index officials_by_name on officials (name, id);
create index officials_of_department on officials (department);

create table posts (
    id            uuid        not null,
    official      uuid        not null,
    duty          text        not null,
    department    uuid        not null,
    region        text        not null,
    region_prefix text        not null,
    kind          text        not null,
    lent_from     uuid,
    first_day     date        not null,
    last_day      date,
    state         text        not null,
    proposed_by   uuid        not null,
    proposed_at   timestamptz not null,
    settled_by    uuid,
    settled_at    timestamptz,
    withdrawn_by  uuid,
    withdrawn_at  timestamptz,
    reason        text,
    version       bigint      not null,
    constraint posts_key primary key (id),
    constraint posts_of_officials foreign key (official) references officials (id),
    constraint posts_lent_from_posts foreign key (lent_from) references posts (id),
    constraint posts_kind_known check (kind in ('REGULAR', 'ACTING', 'LENT')),
    constraint posts_lent_if_lent check ((kind = 'LENT') = (lent_from is not null)),
    constraint posts_substitutes_end check (kind = 'REGULAR' or last_day is not null),
    constraint posts_days_in_order check (last_day is null or first_day <= last_day),
    constraint posts_state_known check (state in ('PROPOSED', 'IN_FORCE', 'REFUSED', 'WITHDRAWN')),
    constraint posts_settled_by_another check (settled_by is null or settled_by not in (proposed_by, official))
);

create index posts_of_official on posts (official, id desc);
create index posts_lent on posts (lent_from) where lent_from is not null;
create index posts_of_region on posts (region_prefix text_pattern_ops);

-- What is wanted of an official's account; it is in step when what was done is what is wanted.
create table account_tasks (
    official     uuid        not null,
    wanted       bigint      not null,
    done         bigint      not null default 0,
    due_at       timestamptz not null,
    leased_until timestamptz,
    attempts     integer     not null default 0,
    constraint account_tasks_key primary key (official),
    constraint account_tasks_of_officials foreign key (official) references officials (id)
);

create index account_tasks_due on account_tasks (due_at);

create table handled_facts (
    consumer text        not null,
    event_id uuid        not null,
    at       timestamptz not null,
    constraint handled_facts_pk primary key (consumer, event_id)
);

create table idempotency_keys (
    client   text        not null,
    actor    uuid        not null,
    path     text        not null,
    key      text        not null,
    digest   bytea       not null,
    status   integer     not null,
    location text,
    etag     text,
    at       timestamptz not null,
    constraint idempotency_keys_pk primary key (client, actor, path, key)
);

create index idempotency_keys_at on idempotency_keys (at);

grant select, insert, update, delete on departments, account_tasks to ${app};
grant select, insert on officials, posts to ${app};
grant update (email, account, account_state, version) on officials to ${app};
grant update (state, settled_by, settled_at, withdrawn_by, withdrawn_at, reason, version) on posts to ${app};
grant select, insert, delete on handled_facts, idempotency_keys to ${app};
