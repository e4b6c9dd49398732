-- The limit: one job submits, accepts and decides one draft of limit-drafts.sql. Each action is a transaction with one
-- plain statement for each row the service writes; ./suite bench prints the rows of both side by side.
\set tail 100000000000 + :first + :client_id * :each + :n
\set n :n + 1

-- submit
BEGIN;
UPDATE cases
   SET status = 'SUBMITTED', number = '33010620261123' || :tail, submitted_at = now(), version = 2,
     sequence = 1, notices = 1, head = 'Zm9yIHRoZSBsaW1pdCBvZiB3aGF0IGNhbiBiZSBkb21', changed_at = now()
 WHERE root_case_id = ('0199f000-0000-7000-8000-' || :tail)::uuid AND id = ('0199f000-0000-7000-8000-' || :tail)::uuid
   AND version = 1
 RETURNING id \gset
INSERT INTO idempotency_keys
    (client, actor, path, key, digest, status, etag, at)
  VALUES ('demo-citizen', '0199f000-0000-7000-8000-000000000301', '/v1/cases/' || :id || '/submission', uuidv7(),
     sha256('{}'), 200, '"2"', now());
INSERT INTO case_events
    (root_case_id, case_id, sequence, id, action, from_status, to_status, at, applicant_kind, applicant_id,
     actor_kind, actor_id, post, audience, data, digests, previous, hash)
  VALUES (:id, :id, 1, uuidv7(), 'SUBMIT', 'DRAFT', 'SUBMITTED', now(), 'PERSON',
     '0199f000-0000-7000-8000-000000000301', 'CITIZEN', '0199f000-0000-7000-8000-000000000301', null, 'APPLICANT',
     '{"number": "3301062026112300000017", "electronic": "false", "formDigest": "Zm9yIHRoZSBsaW1pdCBvZiB3aGF0IGNhbiBiZSBkb20",
       "row/case/item": "0199f000-0000-7000-8000-000000000203|1|ON_THE_SPOT", "row/case/region": "330106000000",
       "row/case/submitted": "2026-11-23T10:00:00Z",
       "row/limit/INTAKE": "5|WORKING_DAYS|0|2026-11-23|||2026-11-30T16:00:00Z",
       "row/material/identity-card": "UPLOAD|0199f000-0000-7000-8000-000000000000",
       "row/material/premises-proof": "UPLOAD|0199f000-0000-7000-8000-000000000000",
       "row/notice/1": "1|RECEIPT|1|INTAKE|2026-11-30"}',
     '{}', '', 'Zm9yIHRoZSBsaW1pdCBvZiB3aGF0IGNhbiBiZSBkb21');
INSERT INTO outbox
    (topic, key, event_id, type, subject, at, trace, data)
  VALUES ('yiwang.cases', :id, uuidv7(), 'org.yiwang.case.submitted.v1', :id, now(),
     '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      '{"case": "0199f000-0000-7000-8000-000000000000", "rootCase": "0199f000-0000-7000-8000-000000000000",
      "number": "3301062026112300000017", "sequence": 1, "action": "SUBMIT", "from": "DRAFT", "to": "SUBMITTED",
      "at": "2026-11-23T10:00:00.123456Z", "item": "0199f000-0000-7000-8000-000000000203", "itemVersion": 1,
      "department": "0199f000-0000-7000-8000-000000000102", "region": "330106000000", "applicant": {"kind":
      "PERSON", "id": "0199f000-0000-7000-8000-000000000301"}, "actor": "0199f000-0000-7000-8000-000000000301",
      "mandate": null, "outcome": null, "limits": [{"kind": "INTAKE", "dueAt": "2026-11-30T16:00:00Z", "light":
      "GREEN"}], "recipients": ["0199f000-0000-7000-8000-000000000301"], "test": false}');
INSERT INTO limits
    (root_case_id, case_id, kind, amount, unit, extension, started_on, pauses, ended_on, due_at, yellow_at,
     provisional, turns_at)
  VALUES (:id, :id, 'INTAKE', 5, 'WORKING_DAYS', 0, current_date, '', null, now() + interval '5 days',
     now() + interval '4 days', false, now() + interval '4 days');
INSERT INTO queue_entries
    (department, case_id, root_case_id, region_prefix, test, item_id, item_version, number, status, submitted_at,
     yellow_at, due_at)
  VALUES ('0199f000-0000-7000-8000-000000000102', :id, :id, '330106', false, '0199f000-0000-7000-8000-000000000203',
     1, '33010620261123' || :tail, 'SUBMITTED', now(), now() + interval '4 days', now() + interval '5 days');
INSERT INTO case_numbers
    (number, root_case_id, case_id)
  VALUES ('33010620261123' || :tail, :id, :id);
INSERT INTO case_search
    (root_case_id, case_id, number, item, applicant_name, answers)
  VALUES (:id, :id, '33010620261123' || :tail, '个体工商户设立登记 Individual business registration', '李晓梅',
     '杭州市西湖区小梅面馆（个体工商户） 李晓梅 13900000001 PERSON 杭州市西湖区文三路 1 号 餐饮服务（小餐饮） 2 true');
INSERT INTO notices
    (root_case_id, case_id, number, event, fact, kind, template, at, limit_kind, due_on, next_at)
  VALUES (:id, :id, 1, 1, uuidv7(), 'RECEIPT', 1, now(), 'INTAKE', current_date + 7, now() + interval '1 year');
COMMIT;

-- accept
BEGIN;
UPDATE cases
   SET status = 'ACCEPTED', version = 3, sequence = 2, notices = 2,
     head = 'Zm9yIHRoZSBsaW1pdCBvZiB3aGF0IGNhbiBiZSBkb22', changed_at = now()
 WHERE root_case_id = :id AND id = :id AND version = 2;
INSERT INTO idempotency_keys
    (client, actor, path, key, digest, status, etag, at)
  VALUES ('demo-official', '0199f000-0000-7000-8000-000000000399', '/v1/cases/' || :id || '/acceptance', uuidv7(),
     sha256('{}'), 200, '"3"', now());
INSERT INTO case_events
    (root_case_id, case_id, sequence, id, action, from_status, to_status, at, applicant_kind, applicant_id,
     actor_kind, actor_id, post, audience, data, digests, previous, hash)
  VALUES (:id, :id, 2, uuidv7(), 'ACCEPT', 'SUBMITTED', 'ACCEPTED', now(), 'PERSON',
     '0199f000-0000-7000-8000-000000000301', 'OFFICIAL', '0199f000-0000-7000-8000-000000000399',
     'INTAKE/0199f000-0000-7000-8000-000000000102/330106000000', 'APPLICANT',
     '{"row/limit/INTAKE": "5|WORKING_DAYS|0|2026-11-23||2026-11-23|2026-11-30T16:00:00Z",
       "row/limit/STATUTORY": "5|WORKING_DAYS|0|2026-11-23|||2026-11-30T16:00:00Z",
       "row/limit/PROMISE": "5|WORKING_DAYS|0|2026-11-23|||2026-11-30T16:00:00Z",
       "row/notice/2": "2|ACCEPTANCE|1|PROMISE|2026-11-30"}', '{}',
     'Zm9yIHRoZSBsaW1pdCBvZiB3aGF0IGNhbiBiZSBkb21', 'Zm9yIHRoZSBsaW1pdCBvZiB3aGF0IGNhbiBiZSBkb22');
INSERT INTO outbox
    (topic, key, event_id, type, subject, at, trace, data)
  VALUES ('yiwang.cases', :id, uuidv7(), 'org.yiwang.case.accepted.v1', :id, now(),
     '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      '{"case": "0199f000-0000-7000-8000-000000000000", "rootCase": "0199f000-0000-7000-8000-000000000000",
      "number": "3301062026112300000017", "sequence": 2, "action": "ACCEPT", "from": "SUBMITTED", "to":
      "ACCEPTED", "at": "2026-11-23T10:00:00.123456Z", "item": "0199f000-0000-7000-8000-000000000203",
      "itemVersion": 1, "department": "0199f000-0000-7000-8000-000000000102", "region": "330106000000",
      "applicant": {"kind": "PERSON", "id": "0199f000-0000-7000-8000-000000000301"}, "actor":
      "0199f000-0000-7000-8000-000000000399", "mandate": null, "outcome": null, "limits": [{"kind": "STATUTORY",
      "dueAt": "2026-11-30T16:00:00Z", "light": "GREEN"}, {"kind": "PROMISE", "dueAt": "2026-11-30T16:00:00Z",
      "light": "GREEN"}], "recipients": ["0199f000-0000-7000-8000-000000000301"], "test": false}');
UPDATE limits
   SET amount = 5, unit = 'WORKING_DAYS', extension = 0, started_on = current_date, pauses = '',
     ended_on = current_date, due_at = now() + interval '5 days', yellow_at = now() + interval '4 days',
     provisional = false, turns_at = null, told = null
 WHERE root_case_id = :id AND case_id = :id AND kind = 'INTAKE';
INSERT INTO limits
    (root_case_id, case_id, kind, amount, unit, extension, started_on, pauses, ended_on, due_at, yellow_at,
     provisional, turns_at)
  VALUES (:id, :id, 'STATUTORY', 5, 'WORKING_DAYS', 0, current_date, '', null, now() + interval '5 days',
     now() + interval '4 days', false, now() + interval '4 days');
INSERT INTO limits
    (root_case_id, case_id, kind, amount, unit, extension, started_on, pauses, ended_on, due_at, yellow_at,
     provisional, turns_at)
  VALUES (:id, :id, 'PROMISE', 5, 'WORKING_DAYS', 0, current_date, '', null, now() + interval '5 days',
     now() + interval '4 days', false, now() + interval '4 days');
UPDATE queue_entries
   SET status = 'ACCEPTED', handler = null, yellow_at = now() + interval '4 days', due_at = now() + interval '5 days'
 WHERE department = '0199f000-0000-7000-8000-000000000102' AND case_id = :id;
INSERT INTO notices
    (root_case_id, case_id, number, event, fact, kind, template, at, limit_kind, due_on, next_at)
  VALUES (:id, :id, 2, 2, uuidv7(), 'ACCEPTANCE', 1, now(), 'PROMISE', current_date + 7, now() + interval '1 year');
COMMIT;

-- decide
BEGIN;
UPDATE cases
   SET status = 'APPROVED', outcome = 'APPROVED', version = 4, sequence = 3, notices = 3,
     head = 'Zm9yIHRoZSBsaW1pdCBvZiB3aGF0IGNhbiBiZSBkb23', changed_at = now()
 WHERE root_case_id = :id AND id = :id AND version = 3;
INSERT INTO idempotency_keys
    (client, actor, path, key, digest, status, etag, at)
  VALUES ('demo-official', '0199f000-0000-7000-8000-000000000399', '/v1/cases/' || :id || '/decision', uuidv7(),
     sha256('{}'), 200, '"4"', now());
INSERT INTO case_events
    (root_case_id, case_id, sequence, id, action, from_status, to_status, at, applicant_kind, applicant_id,
     actor_kind, actor_id, post, audience, data, digests, previous, hash)
  VALUES (:id, :id, 3, uuidv7(), 'DECIDE', 'ACCEPTED', 'APPROVED', now(), 'PERSON',
     '0199f000-0000-7000-8000-000000000301', 'OFFICIAL', '0199f000-0000-7000-8000-000000000399',
     'DECIDE/0199f000-0000-7000-8000-000000000102/330106000000', 'APPLICANT',
     '{"outcome": "APPROVED", "row/limit/STATUTORY": "5|WORKING_DAYS|0|2026-11-23||2026-11-23|2026-11-30T16:00:00Z",
       "row/limit/PROMISE": "5|WORKING_DAYS|0|2026-11-23||2026-11-23|2026-11-30T16:00:00Z",
       "row/limit/DELIVERY": "10|WORKING_DAYS|0|2026-11-23|||2026-12-07T16:00:00Z",
       "row/notice/3": "3|APPROVAL|1|DELIVERY|2026-12-07"}',
     '{"reasons": "Zm9yIHRoZSBsaW1pdCBvZiB3aGF0IGNhbiBiZSBkb23"}', 'Zm9yIHRoZSBsaW1pdCBvZiB3aGF0IGNhbiBiZSBkb22',
     'Zm9yIHRoZSBsaW1pdCBvZiB3aGF0IGNhbiBiZSBkb23');
INSERT INTO outbox
    (topic, key, event_id, type, subject, at, trace, data)
  VALUES ('yiwang.cases', :id, uuidv7(), 'org.yiwang.case.decided.v1', :id, now(),
     '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      '{"case": "0199f000-0000-7000-8000-000000000000", "rootCase": "0199f000-0000-7000-8000-000000000000",
      "number": "3301062026112300000017", "sequence": 3, "action": "DECIDE", "from": "ACCEPTED", "to": "APPROVED",
      "at": "2026-11-23T10:00:00.123456Z", "item": "0199f000-0000-7000-8000-000000000203", "itemVersion": 1,
      "department": "0199f000-0000-7000-8000-000000000102", "region": "330106000000", "applicant": {"kind":
      "PERSON", "id": "0199f000-0000-7000-8000-000000000301"}, "actor": "0199f000-0000-7000-8000-000000000399",
      "mandate": null, "outcome": null, "limits": [{"kind": "DELIVERY", "dueAt": "2026-11-30T16:00:00Z", "light":
      "GREEN"}], "recipients": ["0199f000-0000-7000-8000-000000000301"], "test": false}');
UPDATE limits
   SET amount = 5, unit = 'WORKING_DAYS', extension = 0, started_on = current_date, pauses = '',
     ended_on = current_date, due_at = now() + interval '5 days', yellow_at = now() + interval '4 days',
     provisional = false, turns_at = null, told = null
 WHERE root_case_id = :id AND case_id = :id AND kind = 'STATUTORY';
UPDATE limits
   SET amount = 5, unit = 'WORKING_DAYS', extension = 0, started_on = current_date, pauses = '',
     ended_on = current_date, due_at = now() + interval '5 days', yellow_at = now() + interval '4 days',
     provisional = false, turns_at = null, told = null
 WHERE root_case_id = :id AND case_id = :id AND kind = 'PROMISE';
INSERT INTO limits
    (root_case_id, case_id, kind, amount, unit, extension, started_on, pauses, ended_on, due_at, yellow_at,
     provisional, turns_at)
  VALUES (:id, :id, 'DELIVERY', 5, 'WORKING_DAYS', 0, current_date, '', null, now() + interval '5 days',
     now() + interval '4 days', false, now() + interval '4 days');
INSERT INTO sealed_texts
    (root_case_id, case_id, name, salt, sealed)
  VALUES (:id, :id, '3/reasons', decode(repeat('5a', 16), 'hex'), decode(repeat('5a', 82), 'hex'));
UPDATE queue_entries
   SET status = 'APPROVED', handler = null, yellow_at = now() + interval '4 days', due_at = now() + interval '5 days'
 WHERE department = '0199f000-0000-7000-8000-000000000102' AND case_id = :id;
INSERT INTO notices
    (root_case_id, case_id, number, event, fact, kind, template, at, limit_kind, due_on, next_at)
  VALUES (:id, :id, 3, 3, uuidv7(), 'APPROVAL', 1, now(), 'DELIVERY', current_date + 14, now() + interval '1 year');
COMMIT;
