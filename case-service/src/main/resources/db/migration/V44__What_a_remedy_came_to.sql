-- What was decided on a reconsideration or complaint, in the words of its law.
alter table cases
    add column remedy_result text,
    add constraint cases_remedy_result check (remedy_result in
        ('UPHELD', 'REVOKED', 'CHANGED', 'DISMISSED', 'JUSTIFIED', 'NOT_JUSTIFIED'));
