-- A record made before its person has signed in has no population, name or instant of registration yet.
create table people (
    id                 uuid        not null,
    population         text,
    name               text,
    identity_assurance smallint    not null,
    test               boolean     not null,
    registered_at      timestamptz,
    version            bigint      not null default 1,
    constraint people_key primary key (id),
    constraint people_population_known check (population in ('CITIZEN', 'OFFICIAL')),
    constraint people_assurance_of_three check (identity_assurance between 1 and 3)
);

create table identity_numbers (
    person      uuid        not null,
    hash        bytea       not null,
    recorded_at timestamptz not null,
    constraint identity_numbers_one_per_person primary key (person),
    constraint identity_numbers_of_people foreign key (person) references people (id)
);

-- The row of one number is the lock that keeps two simultaneous recordings from missing each other.
create table humans (
    hash     bytea   not null,
    test     boolean not null,
    accounts uuid[]  not null,
    constraint humans_key primary key (hash, test)
);

create table account_links (
    first     uuid        not null,
    second    uuid        not null,
    linked_at timestamptz not null,
    constraint account_links_key primary key (first, second),
    constraint account_links_in_order check (first < second)
);

grant select, insert on people, identity_numbers, humans, account_links to ${app};
grant update (population, name, identity_assurance, registered_at, version) on people to ${app};
grant update (accounts) on humans to ${app};
