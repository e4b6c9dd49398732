-- The number itself, sealed by the key of that name; a row of before holds only the hash until the number is confirmed again.
alter table identity_numbers
    add column kek text,
    add column sealed bytea,
    add constraint identity_numbers_sealed_whole check ((kek is null) = (sealed is null));

grant update (kek, sealed) on identity_numbers to ${app};
