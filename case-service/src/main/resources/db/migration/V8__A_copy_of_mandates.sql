-- Until when each copy has everything, for each partition of its topic.
alter table post_pulses rename to copy_pulses;
alter table copy_pulses add column copy text not null default 'posts';
alter table copy_pulses alter column copy drop default;
alter table copy_pulses drop constraint post_pulses_key;
alter table copy_pulses add constraint copy_pulses_key primary key (copy, partition);

-- Mandates from their acceptance on, as identity-service told them; a greater version replaces a smaller one.
create table copied_mandates (
    id           uuid        not null,
    version      bigint      not null,
    in_force     boolean     not null,
    grantor_kind text        not null,
    grantor      uuid        not null,
    agent        uuid        not null,
    items        uuid[]      not null,
    topics       text[]      not null,
    begins       timestamptz not null,
    ends         timestamptz not null,
    test         boolean     not null,
    constraint copied_mandates_key primary key (id)
);

create index copied_mandates_of_agent on copied_mandates (agent, grantor) where in_force;

-- By which mandate somebody else's case was opened.
alter table access_records add column mandate uuid;

grant select, insert, update, delete on copied_mandates to ${app};
