-- A copy of what the catalogue tells: mandates name items and topics.
create table items (
    id      uuid    not null,
    version integer not null,
    name_zh text    not null,
    name_en text    not null,
    topics  text[]  not null,
    constraint items_key primary key (id)
);

-- An agent named by number is known here by the number's hash and the name given until he accepts.
create table mandates (
    id           uuid        not null,
    grantor_kind text        not null,
    grantor      uuid        not null,
    agent        uuid,
    agent_hash   bytea,
    agent_name   text,
    test         boolean     not null,
    items        uuid[]      not null,
    topics       text[]      not null,
    first_day    date        not null,
    last_day     date        not null,
    state        text        not null,
    given_by     uuid        not null,
    given_at     timestamptz not null,
    settled_at   timestamptz,
    revoked_by   uuid,
    revoked_at   timestamptz,
    version      bigint      not null,
    constraint mandates_key primary key (id),
    constraint mandates_grantor_kind_known check (grantor_kind in ('PERSON')),
    constraint mandates_agent_named check (agent is not null or agent_hash is not null and agent_name is not null),
    constraint mandates_agent_known_once_accepted check (agent is not null or state in ('OFFERED', 'REVOKED')),
    constraint mandates_not_to_oneself check (agent is null or agent <> grantor),
    constraint mandates_for_something check (cardinality(items) + cardinality(topics) > 0),
    constraint mandates_days_in_order check (first_day <= last_day),
    constraint mandates_state_known check (state in ('OFFERED', 'IN_FORCE', 'REFUSED', 'REVOKED'))
);

create index mandates_of_grantor on mandates (grantor, id desc);
create index mandates_of_agent on mandates (agent, id desc) where agent is not null;
create index mandates_offered_by_number on mandates (agent_hash, id desc) where state = 'OFFERED';

grant select, insert, update, delete on items to ${app};
grant select, insert on mandates to ${app};
grant update (agent, state, settled_at, revoked_by, revoked_at, version) on mandates to ${app};
