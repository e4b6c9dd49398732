-- What is kept beside the ledger turns yellow and red as well, is told once each, and follows the calendar.
alter table opinions
    add column yellow_at timestamptz,
    add column told      text;

-- Of those that were asked before, red alone is told.
update opinions set yellow_at = due_at, told = case when ended_on is null and turns_at is null then 'RED' end;

alter table opinions
    alter column yellow_at set not null,
    add constraint opinions_told check (told in ('YELLOW', 'RED'));

alter table obligations
    add column due_at    timestamptz,
    add column yellow_at timestamptz,
    add column turns_at  timestamptz,
    add column told      text,
    add constraint obligations_told check (told in ('YELLOW', 'RED'));

create index obligations_turning on obligations (turns_at) where turns_at is not null;
