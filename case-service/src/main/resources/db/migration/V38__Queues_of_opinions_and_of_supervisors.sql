-- An entry in the queue of a department whose opinion is asked names the opinion; due is what that one's time says.
alter table queue_entries add column opinion integer;

update queue_entries q
   set opinion = o.number
  from opinions o
 where o.root_case_id = q.root_case_id and o.case_id = q.case_id and o.department = q.department
   and o.ended_on is null;

create index queue_entries_of_opinions on queue_entries (department, due_at, case_id) where opinion is not null;

-- What departments of a subtree have to handle, for who supervises there.
create index queue_entries_by_region on queue_entries (region_prefix text_pattern_ops) where opinion is null;

-- Who holds a duty in a department, to be told what concerns it.
create index copied_posts_of_departments on copied_posts (department, duty);
