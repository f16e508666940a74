-- The desk: who takes what waits, what became of it, and what else happened with a resident.

-- tickets -----------------------------------------------------------------------------------
alter table ticket add column claimed_at timestamptz;
alter table ticket add column closed_at timestamptz;
alter table ticket add column closed_by uuid references caseworker;
alter table ticket add column follower_id uuid references caseworker;
alter table ticket add column arrived_at timestamptz;
update ticket set arrived_at =
  coalesce((select received_at from message where message.id = ticket.message_id), created_at);
alter table ticket alter column arrived_at set not null;
comment on column ticket.claimed_at is 'When its owner took it; null while nobody has.';
comment on column ticket.follower_id is 'Who had it before, and reads along.';
comment on column ticket.arrived_at is 'When what it is about reached the town: the clocks of the law start there.';
create index ticket_of_thread on ticket (thread_id) where state = 'open';
create index promise_of_ticket on promise (ticket_id, created_at);

-- what happened outside of messages ------------------------------------------------------------
create table thread_note (
  id          uuid primary key,
  thread_id   uuid        not null references thread,
  author_id   uuid        not null references caseworker,
  kind        text        not null check (kind in ('note', 'call', 'visit', 'letter', 'word')),
  text_sealed bytea       not null,
  happened_at timestamptz not null,
  created_at  timestamptz not null
);
create index thread_note_of_thread on thread_note (thread_id, created_at);
comment on table thread_note is 'What a caseworker noted: for colleagues, or a call, a visit or a letter; a word goes with a transfer.';

create table draft (
  caseworker_id uuid        not null references caseworker,
  thread_id     uuid        not null references thread,
  text_sealed   bytea       not null,
  updated_at    timestamptz not null,
  primary key (caseworker_id, thread_id)
);
comment on table draft is 'An answer that is not sent yet.';

-- what the desk looks up -------------------------------------------------------------------------
create index outbox_by_message on outbox (message_id) where message_id is not null;
create index thread_owned on thread (owner_id) where owner_id is not null;

alter table promise drop constraint promise_state_check;
alter table promise add constraint promise_state_check
  check (state in ('open', 'kept', 'broken', 'released'));
comment on column promise.state is 'released: a human noted that it is not needed any more.';
create index outbox_of_thread on outbox (thread_id) where message_id is not null;

create table desk_deed (
  id uuid primary key,
  at timestamptz not null
);
comment on table desk_deed is 'Forms of the desk that were sent, so that one that comes twice has one effect.';
