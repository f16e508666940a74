create table notice_choice (
  caseworker_id uuid primary key references caseworker,
  way           text        not null check (way in ('mobile', 'mail')),
  wanted        text        not null check (wanted in ('at_once', 'twice_daily', 'never')),
  changed_at    timestamptz not null
);
comment on table notice_choice is 'How somebody is told, while their desk is closed, that something waits; who has no row has chosen nothing.';

create table desk_open (
  caseworker_id uuid primary key references caseworker,
  seen          timestamptz not null,
  acted         timestamptz not null
);
comment on table desk_open is 'When a desk was last open in some browser of theirs, and when they last did something there.';

create table desk_notice (
  id            uuid primary key,
  caseworker_id uuid        not null references caseworker,
  thread_id     uuid        not null references thread,
  kind          text        not null check (kind in ('waiting', 'deadline')),
  way           text        not null check (way in ('mobile', 'mail')),
  state         text        not null check (state in ('queued', 'sending', 'sent', 'dropped', 'failed', 'unknown')),
  attempts      integer     not null default 0,
  due_at        timestamptz,
  lease_until   timestamptz,
  created_at    timestamptz not null
);
create index desk_notice_of on desk_notice (caseworker_id, created_at);
create index desk_notice_open on desk_notice (created_at) where state in ('queued', 'sending');
comment on table desk_notice is 'That somebody was told that something waits, or ends soon; sent of a mobile is: handed to the outbox.';
comment on column desk_notice.due_at is 'By the machine''s clock, as is lease_until; null is at once.';

create table desk_notice_deadline (
  caseworker_id uuid        not null references caseworker,
  subject       uuid        not null,
  due           timestamptz not null,
  noticed_at    timestamptz not null,
  primary key (caseworker_id, subject, due)
);
create index desk_notice_deadline_at on desk_notice_deadline (noticed_at);
comment on table desk_notice_deadline is 'Somebody was told before this time of a promise, or of the law, ran out.';
