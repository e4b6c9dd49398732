-- One letter for each message that is also sent by e-mail. No address is kept: it is asked for when the letter is sent.
-- Instants here are real time, not the business clock's.
create table letters (
    message         uuid        not null,
    written_at      timestamptz not null,
    state           text        not null default 'WAITING',
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null,
    leased_until    timestamptz,
    settled_at      timestamptz,
    given_up_for    text,
    constraint letters_one_per_message primary key (message),
    constraint letters_of_messages foreign key (message) references messages (id),
    constraint letters_state_known check (state in ('WAITING', 'SENT', 'GIVEN_UP')),
    constraint letters_settled_unless_waiting check ((state = 'WAITING') = (settled_at is null)),
    constraint letters_given_up_for_a_reason check ((state = 'GIVEN_UP') = (given_up_for is not null))
);

create index letters_waiting on letters (next_attempt_at) where state = 'WAITING';

grant select, insert on letters to ${app};
grant update (state, attempts, next_attempt_at, leased_until, settled_at, given_up_for) on letters to ${app};
