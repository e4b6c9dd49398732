-- By right of a post in which department a message came to an official; null if it came to a citizen.
alter table messages
    add column department uuid,
    add column time_limit text,
    add constraint messages_of_one_population check (department is null or mandate is null and served_at is null);
