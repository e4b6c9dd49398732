create table retired_items (
    item_id    uuid        not null,
    retired_at timestamptz not null,
    constraint retired_items_key primary key (item_id)
);

grant select, insert, update, delete on retired_items to ${app};
