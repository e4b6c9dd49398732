-- Whether somebody ever acted for others, which few officials did: only then it is looked into whose cases are his own.
create index copied_mandates_of_former_agent on copied_mandates (agent);
