create table break_glass (
  id            uuid primary key,
  thread_id     uuid        not null references thread,
  caseworker_id uuid        not null references caseworker,
  reason_sealed bytea       not null,
  at            timestamptz not null,
  until         timestamptz not null
);
create index break_glass_of on break_glass (caseworker_id, until);
create index break_glass_at on break_glass (at);
create index audit_entry_at on audit_entry (at);
comment on table break_glass is 'Somebody read what is not theirs to read, for a reason that they gave, for a while.';
