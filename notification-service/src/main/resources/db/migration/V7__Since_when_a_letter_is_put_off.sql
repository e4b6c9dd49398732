-- When the recipient's side first put a letter off: its days count from then, not from a time when our own side was down.
alter table letters add column put_off_since timestamptz;

grant update (put_off_since) on letters to ${app};
