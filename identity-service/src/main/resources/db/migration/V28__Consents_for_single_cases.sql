-- The person's word on whether a client is shown one case: withdrawn, and given again, the last time. It outlives the
-- consents to the client: a new one does not bring the case back.
create table case_consents (
    person         uuid        not null,
    client         uuid        not null,
    case_id        uuid        not null,
    version        bigint      not null,
    withdrawn_at   timestamptz not null,
    given_again_at timestamptz,
    constraint case_consents_key primary key (person, client, case_id),
    constraint case_consents_to_clients foreign key (client) references clients (id),
    constraint case_consents_given_again_after_withdrawal check (given_again_at >= withdrawn_at)
);

grant select, insert on case_consents to ${app};
grant update (version, withdrawn_at, given_again_at) on case_consents to ${app};

create index accesses_through_clients on accesses (subject, client, at) where client is not null;

-- The receipts for single cases: under each consent the cases its client was shown by it, since when and when last, as the
-- access records say, and those it is not shown because the person withdrew that. What was shown belongs to the last
-- consent before, or to the first.
create view consented_cases as
    select person, consent, client, case_id, min(at) as shown_since, max(at) as last_shown_at
      from (select s.person, s.id as consent, s.client, shown.case_id, a.at
              from consents s
              cross join lateral (select min(o.given_at) filter (where o.given_at > s.given_at) as next,
                                         coalesce(bool_or(o.given_at < s.given_at), false) as earlier
                                    from consents o
                                   where o.person = s.person and o.client = s.client) others
              join accesses a
                on a.subject = s.person and a.client = cast(s.client as text)
               and a.at >= case when others.earlier then s.given_at else '-infinity' end
               and a.at < coalesce(others.next, 'infinity')
              cross join lateral unnest(a.cases) shown (case_id)
            union all
            select s.person, s.id, s.client, w.case_id, null
              from consents s
              join case_consents w on w.person = s.person and w.client = s.client
             where w.given_again_at is null and (s.ended_at is null or w.withdrawn_at < s.ended_at)) receipts
     group by person, consent, client, case_id;

grant select on consented_cases to ${app};
