-- The posts in force, now or later, as identity-service told them; a greater version replaces a smaller one.
create table copied_officials (
    person  uuid   not null,
    version bigint not null,
    constraint copied_officials_key primary key (person)
);

create table copied_posts (
    person     uuid        not null,
    id         uuid        not null,
    duty       text        not null,
    department uuid        not null,
    region     text        not null,
    begins     timestamptz not null,
    ends       timestamptz,
    constraint copied_posts_key primary key (person, id)
);

-- Until when the copy has everything, for each partition of the topic.
create table post_pulses (
    partition  integer     not null,
    partitions integer     not null,
    at         timestamptz not null,
    constraint post_pulses_key primary key (partition)
);

grant select, insert, update, delete on copied_officials, copied_posts, post_pulses to ${app};
