-- Since when a person is served by what enters the inbox, and until when; one that was withdrawn stays.
create table service_agreements (
    id           uuid        not null,
    person       uuid        not null,
    agreed_at    timestamptz not null,
    withdrawn_at timestamptz,
    constraint service_agreements_key primary key (id),
    constraint service_agreements_of_people foreign key (person) references people (id),
    constraint service_agreements_end_after_they_begin check (withdrawn_at >= agreed_at)
);

create unique index service_agreements_in_force on service_agreements (person) where withdrawn_at is null;
create index service_agreements_of_person on service_agreements (person, id desc);

grant select, insert on service_agreements to ${app};
grant update (withdrawn_at) on service_agreements to ${app};
