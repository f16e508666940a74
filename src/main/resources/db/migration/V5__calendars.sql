-- The caseworkers' own calendars: what is read from them, and what is written into them.
-- Leases, retries and the age of what was read go by the machine's clock.

create table calendar_account (
  id              uuid primary key,
  caseworker_id   uuid        not null references caseworker,
  kind            text        not null check (kind in ('caldav', 'feed', 'invitation')),
  settings_sealed bytea,
  position        text,
  read_at         timestamptz,
  busy_as_of      timestamptz,
  pull_at         timestamptz,
  retry_at        timestamptz,
  leased_by       uuid,
  lease_until     timestamptz,
  failures        integer     not null default 0,
  failing_since   timestamptz,
  problem         text,
  told_at         timestamptz,
  created_at      timestamptz not null,
  ended_at        timestamptz,
  check ((ended_at is null) = (settings_sealed is not null))
);
create index calendar_account_of_caseworker on calendar_account (caseworker_id) where ended_at is null;
comment on table calendar_account is 'A calendar of a caseworker. One node at a time works on it, for as long as its lease.';
comment on column calendar_account.settings_sealed is 'Addresses, user and password; forgotten when the account ends.';
comment on column calendar_account.position is 'What the server gave us to ask whether anything has changed: sync-token, ctag or ETag.';
comment on column calendar_account.read_at is 'When all of it was read; busy_block holds what it said then.';
comment on column calendar_account.busy_as_of is 'When we last knew that this is still what the calendar says.';
comment on column calendar_account.pull_at is 'When it is read next; null where nothing can be read.';
comment on column calendar_account.retry_at is 'It is left alone until then, as it failed.';
comment on column calendar_account.told_at is 'When staff was told that it is failing.';

create table calendar_entry (
  account_id     uuid        not null references calendar_account,
  meeting_id     uuid        not null references meeting,
  wanted_version integer     not null,
  there_version  integer     not null default 0,
  href           text,
  etag           text,
  written        text[]      not null default '{}',
  state          text        not null check (state in ('due', 'done')),
  attempts       integer     not null default 0,
  due_at         timestamptz not null,
  primary key (account_id, meeting_id)
);
create index calendar_entry_due on calendar_entry (account_id, due_at) where state = 'due';
create index calendar_entry_of_meeting on calendar_entry (meeting_id);
comment on table calendar_entry is 'A meeting in a calendar: which version is wanted there, and which is.';
comment on column calendar_entry.there_version is '0 if nothing of ours is there.';
comment on column calendar_entry.written is 'The times we wrote or tried to write since we last knew: any other time is the caseworker''s doing.';

create table calendar_town (
  single boolean primary key default true check (single),
  id   uuid    not null
);
comment on table calendar_town is 'What tells our events from those of any other town; a part of every UID.';
insert into calendar_town (id) values (gen_random_uuid());
