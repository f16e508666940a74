-- What flows want to happen later: a reminder to be said, or a flow that goes on.
create table timer (
  id               uuid primary key,
  thread_id        uuid        not null references thread,
  contact_point_id uuid        not null references contact_point,
  kind             text        not null check (kind in ('REMIND', 'WAIT')),
  due_at           timestamptz not null,
  rings_at         timestamptz not null,
  frame_sealed     bytea       not null,
  state            text        not null check (state in ('waiting', 'rang', 'dropped')),
  created_at       timestamptz not null
);
comment on column timer.rings_at is 'When it is tried: later than due_at while a human has the thread.';
create index timer_due on timer (rings_at) where state = 'waiting';
create index timer_of_thread on timer (thread_id, rings_at) where state = 'waiting';

alter table resident add column interpreter text;
comment on column resident.interpreter is 'The language for which the resident wants an interpreter at meetings.';

create table identification (
  contact_point_id uuid primary key references contact_point,
  resident_id      uuid        not null references resident,
  level            text        not null check (level in ('KNOWN_CONTACT', 'E_ID')),
  at               timestamptz not null
);
comment on table identification is 'Who has shown who they are, in a web chat; gone when they leave.';
