-- A message is served when it enters the inbox of a recipient who agreed to electronic service; remedies run from then.
alter table messages add column served_at timestamptz;
