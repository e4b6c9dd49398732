-- What the one supplement request asked for; which event brought the form; who asked for an extension.
alter table cases
    add column wanted text[],
    add column form_event integer not null default 0,
    add column extension_asked_by uuid;

-- What is consumed is derived from when a limit started, paused (ISO 8601 intervals of days) and ended.
alter table limits
    add column extension integer not null default 0,
    add column pauses text not null default '',
    add column ended_on date,
    add column turns_at timestamptz,
    add column told text;

update limits l
   set ended_on = (c.changed_at at time zone 'Asia/Shanghai')::date
  from cases c
 where c.root_case_id = l.root_case_id and c.id = l.case_id and l.running_since is null;

-- When the light turns next, and the last one that was told.
update limits set turns_at = yellow_at where running_since is not null;

drop index limits_running;
alter table limits drop column consumed, drop column running_since;
alter table limits add constraint limits_told check (told in ('YELLOW', 'RED'));

create index limits_turning on limits (turns_at) where turns_at is not null;
