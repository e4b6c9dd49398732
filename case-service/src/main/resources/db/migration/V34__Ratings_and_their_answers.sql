-- How it went (好差评): stars, once; the words and the answer are sealed with the case. One or two stars are answered.
create table ratings (
    root_case_id uuid        not null,
    case_id      uuid        not null,
    stars        integer     not null,
    rated_by     uuid        not null,
    mandate_id   uuid,
    rated_at     timestamptz not null,
    department   uuid        not null,
    test         boolean     not null,
    answered_at  timestamptz,
    answered_by  uuid,
    post         text,
    version      bigint      not null,
    constraint ratings_key primary key (root_case_id, case_id),
    constraint ratings_stars check (stars between 1 and 5)
);

create index ratings_to_answer on ratings (department, rated_at, case_id) where stars <= 2;

alter table cases add column rated_at timestamptz;

-- Those whose due date follows when a calendar changes, though the case is at its end.
create index limits_of_ratings on limits (case_id) where kind = 'RECTIFICATION' and ended_on is null;

grant select, insert, update, delete on ratings to ${app};
