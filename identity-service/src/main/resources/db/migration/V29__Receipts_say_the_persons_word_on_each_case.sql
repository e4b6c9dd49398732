-- As before, and the person's word on each case beside it.
create or replace view consented_cases as
    select r.person, r.consent, r.client, r.case_id, min(r.at) as shown_since, max(r.at) as last_shown_at,
           w.withdrawn_at, w.given_again_at
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
             where w.given_again_at is null and (s.ended_at is null or w.withdrawn_at < s.ended_at)) r
      left join case_consents w on w.person = r.person and w.client = r.client and w.case_id = r.case_id
     group by r.person, r.consent, r.client, r.case_id, w.withdrawn_at, w.given_again_at;
