-- The last word of each person on electronic service, as identity-service told it.
create table copied_agreements (
    person  uuid        not null,
    agrees  boolean     not null,
    said_at timestamptz not null,
    constraint copied_agreements_key primary key (person)
);

grant select, insert, update on copied_agreements to ${app};
