-- The department at whose window a clerk, who then is the case's actor, took it in for a person present.
alter table cases add column taken_in_for uuid;
