-- By which mandate a message came to somebody who acts for the applicant; null if it is the applicant's own.
alter table messages add column mandate uuid;

-- Mandates from their acceptance on, as identity-service told them; a greater version replaces a smaller one.
create table copied_mandates (
    id           uuid        not null,
    version      bigint      not null,
    in_force     boolean     not null,
    grantor_kind text        not null,
    grantor      uuid        not null,
    agent        uuid        not null,
    begins       timestamptz not null,
    ends         timestamptz not null,
    constraint copied_mandates_key primary key (id)
);

-- Until when the copy has everything, for each partition of its topic.
create table copy_pulses (
    copy       text        not null,
    partition  integer     not null,
    partitions integer     not null,
    at         timestamptz not null,
    constraint copy_pulses_key primary key (copy, partition)
);

grant select, insert, update, delete on copied_mandates, copy_pulses to ${app};
