-- Who acts as guardian is told of the child's cases, and served in its place.
alter table copied_mandates add column kind text not null default 'AGENCY';

create index copied_mandates_of_children on copied_mandates (grantor) where kind = 'GUARDIAN' and in_force;
