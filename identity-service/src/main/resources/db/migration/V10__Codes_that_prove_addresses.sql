-- One code for each person, only hashed together with the address it proves; how many letters went out in the hour.
create table address_codes (
    person   uuid        not null,
    hash     bytea       not null,
    sent_at  timestamptz not null,
    ends_at  timestamptz not null,
    attempts integer     not null,
    hour     timestamptz not null,
    letters  integer     not null,
    constraint address_codes_one_per_person primary key (person)
);

-- Nobody's mailbox is filled through many accounts either.
create table address_letters (
    address bytea       not null,
    hour    timestamptz not null,
    letters integer     not null,
    constraint address_letters_key primary key (address)
);

create index address_letters_hour on address_letters (hour);

grant select, insert, update, delete on address_codes, address_letters to ${app};
