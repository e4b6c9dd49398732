-- Whose identity document a clerk saw, the last time: for that he may act for a person present.
create table sightings (
    person  uuid        not null,
    clerk   uuid        not null,
    post    text        not null,
    seen_at timestamptz not null,
    constraint sightings_key primary key (person, clerk),
    constraint sightings_of_people foreign key (person) references people (id)
);

grant select, insert, update, delete on sightings to ${app};
