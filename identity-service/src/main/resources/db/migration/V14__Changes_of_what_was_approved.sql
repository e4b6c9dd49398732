-- What is asked for instead of what was approved, until somebody judges it.
alter table clients add column change_wanted jsonb;
drop index clients_waiting;
create index clients_waiting on clients (id desc)
    where state = 'REQUESTED' or change_wanted is not null and state = 'IN_FORCE';

grant update (scopes, items, plan, change_wanted) on clients to ${app};
