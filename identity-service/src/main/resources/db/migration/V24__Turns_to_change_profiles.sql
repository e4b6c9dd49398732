-- Who is changing an account's profile in Keycloak, which is read and written whole; a turn nobody gave back ends by itself.
create table profile_turns (
    account uuid        not null,
    holder  uuid        not null,
    ends_at timestamptz not null,
    constraint profile_turns_key primary key (account)
);

grant select, insert, update, delete on profile_turns to ${app};
