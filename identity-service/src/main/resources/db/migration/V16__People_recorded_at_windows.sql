-- Somebody without an account, known by name and number since a clerk saw the identity document.
create table window_records (
    person     uuid        not null,
    made_by    uuid        not null,
    post       text        not null,
    made_at    timestamptz not null,
    claimed_by uuid,
    claimed_at timestamptz,
    constraint window_records_key primary key (person),
    constraint window_records_of_people foreign key (person) references people (id),
    constraint window_records_claimed_by_people foreign key (claimed_by) references people (id),
    constraint window_records_claimed_whole check ((claimed_by is null) = (claimed_at is null))
);

-- By which a citizen shows a clerk which account is his; only hashed.
create table window_codes (
    person  uuid        not null,
    hash    bytea       not null,
    ends_at timestamptz not null,
    constraint window_codes_one_per_person primary key (person),
    constraint window_codes_distinct unique (hash),
    constraint window_codes_of_people foreign key (person) references people (id)
);

grant select, insert on window_records to ${app};
grant update (claimed_by, claimed_at) on window_records to ${app};
grant select, insert, update, delete on window_codes to ${app};
