-- What flows want to happen later: a reminder to be said, or a flow that goes on.
create table timer (
  id               uuid primary key,
  thread_id        uuid        not null references thread,
  contact_point_id uuid        not null references contact_point,
  kind             text        not null check (kind in ('REMIND', 'WAIT')),
  flow             text        not null,
  step             text        not null,
  due_at           timestamptz not null,
  rings_at         timestamptz not null,
  not_after        timestamptz not null,
  attempts         integer     not null default 0,
  frame_sealed     bytea       not null,
  state            text        not null check (state in ('waiting', 'rang', 'dropped', 'failed')),
  created_at       timestamptz not null
);
comment on column timer.rings_at is 'When it is tried: later than due_at while a human has the thread.';
comment on column timer.not_after is 'When it is too late to say it; a flow that waits goes on however late.';
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

alter table thread add column flow_hashes text[] not null default '{}';
alter table thread add column flows_until timestamptz;
create index thread_in_flows on thread (flows_until) where flow_hashes <> '{}';
comment on column thread.flow_hashes is 'The versions in which flows are under way here; a program that cannot go on in them refuses to start.';
comment on column thread.flows_until is 'When the last of their questions is no longer open.';
