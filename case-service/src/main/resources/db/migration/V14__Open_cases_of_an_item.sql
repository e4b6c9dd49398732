create index cases_open_of_an_item on cases (item_id, status)
    where status not in ('NOT_ACCEPTED', 'LAPSED', 'DELIVERED', 'CLOSED', 'WITHDRAWN');
