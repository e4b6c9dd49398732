-- A receipt for each consent of a person to an integrator's client: what for, which data, since when. One that ended stays.
create table consents (
    id       uuid        not null,
    person   uuid        not null,
    account  uuid        not null,
    client   uuid        not null,
    purpose  text        not null,
    data     text[]      not null,
    given_at timestamptz not null,
    ended_at timestamptz,
    ended_by text,
    constraint consents_key primary key (id),
    constraint consents_to_clients foreign key (client) references clients (id),
    constraint consents_end_known check (ended_by in ('WITHDRAWAL', 'ANOTHER')),
    constraint consents_end_whole check ((ended_at is null) = (ended_by is null))
);

create unique index consents_in_force on consents (person, client) where ended_at is null;
create index consents_of_person on consents (person, id desc);

-- Withdrawals of which Keycloak has to know; a line goes when it issues nothing more for the consent.
create table consent_withdrawals (
    consent      uuid        not null,
    wanted       bigint      not null default 1,
    due_at       timestamptz not null,
    leased_until timestamptz,
    attempts     integer     not null default 0,
    constraint consent_withdrawals_key primary key (consent),
    constraint consent_withdrawals_of_consents foreign key (consent) references consents (id)
);

create index consent_withdrawals_due on consent_withdrawals (due_at);

grant select, insert on consents to ${app};
grant update (ended_at, ended_by) on consents to ${app};
grant select, insert, update, delete on consent_withdrawals to ${app};
