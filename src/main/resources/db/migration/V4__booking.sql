-- Meetings that hold in real life: they move, are held, are asked about, and take more of the day than they last.

-- meetings ----------------------------------------------------------------------------------
alter table meeting add column number bigint generated always as identity;
alter table meeting add column version integer not null default 1;
alter table meeting add column occupies tstzrange;
alter table meeting add column contact_point_id uuid references contact_point;
alter table meeting add column interpreter text;
comment on column meeting.number is 'The reference by which calendars and colleagues name it; it says nothing about the resident.';
comment on column meeting.version is 'Grows with every change; a reminder and a calendar entry belong to one version.';
comment on column meeting.occupies is 'The caseworker''s time, with travel and pause; where it is null, the meeting alone.';
comment on column meeting.contact_point_id is 'Where the resident is written to about it; the resident''s own contacts if null.';
comment on column meeting.interpreter is 'The language for which an interpreter comes.';

alter table meeting drop constraint meeting_state_check;
alter table meeting add constraint meeting_state_check
  check (state in ('booked', 'cancelled', 'held', 'absent'));
alter table meeting drop constraint no_double_booking;
alter table meeting add constraint no_double_booking
  exclude using gist (caseworker_id with =, (coalesce(occupies, during)) with &&) where (state = 'booked');
create index meeting_of_resident on meeting (resident_id, lower(during));
create index meeting_of_caseworker on meeting (caseworker_id, lower(during));

-- what else takes a caseworker's time ---------------------------------------------------------
create table hold (
  id            uuid primary key,
  resident_id   uuid        not null references resident,
  caseworker_id uuid        not null references caseworker,
  during        tstzrange   not null,
  until         timestamptz not null
);
create index hold_of_caseworker on hold (caseworker_id, until);
create index hold_of_resident on hold (resident_id);
comment on table hold is 'A time that was proposed to a resident and is nobody else''s until then.';

create table absence (
  id            uuid primary key,
  caseworker_id uuid        not null references caseworker,
  during        tstzrange   not null,
  noted_by      text        not null,
  created_at    timestamptz not null,
  ended_at      timestamptz
);
create index absence_of_caseworker on absence (caseworker_id) where ended_at is null;
comment on table absence is 'When somebody is away; never why.';

create table busy_block (
  source_id     uuid        not null,
  caseworker_id uuid        not null references caseworker,
  during        tstzrange   not null
);
create index busy_block_of_caseworker on busy_block (caseworker_id, upper(during));
create index busy_block_of_source on busy_block (source_id);
comment on table busy_block is 'What the caseworker''s own calendar says is taken, as it was when it was last read.';

-- who follows whom, and who may speak for whom -------------------------------------------------
alter table resident add column followed boolean not null default false;
comment on column resident.followed is 'Followed all the way: a share of every caseworker''s times is kept for them.';

alter table resident_contact add column reminds boolean not null default true;
comment on column resident_contact.reminds is 'Whether the consent holds reminders; the resident can take that part back.';

create table representative (
  id                   uuid primary key,
  resident_id          uuid        not null references resident,
  contact_point_id     uuid        not null references contact_point,
  name_sealed          bytea       not null,
  basis                text        not null check (basis in ('deputy', 'administrator', 'guardian', 'power_of_attorney')),
  valid_from           timestamptz not null,
  valid_to             timestamptz not null,
  created_at           timestamptz not null,
  ended_at             timestamptz
);
create index representative_by_contact on representative (contact_point_id) where ended_at is null;
comment on table representative is 'Who has shown that they may book for a resident, and until when.';
alter table meeting add column representative_id uuid references representative;
comment on column meeting.representative_id is 'Who booked or moved it last, if not the resident.';

-- what residents are told about a meeting -----------------------------------------------------
create table meeting_notice (
  id               uuid primary key,
  meeting_id       uuid        not null references meeting,
  meeting_version  integer     not null,
  resident_id      uuid        not null references resident,
  kind             text        not null check (kind in ('reminder', 'moved', 'cancelled', 'missed', 'away', 'booked')),
  earlier          timestamptz,
  due_at           timestamptz not null,
  rings_at         timestamptz not null,
  not_after        timestamptz not null,
  attempts         integer     not null default 0,
  state            text        not null check (state in ('waiting', 'saying', 'said', 'dropped', 'failed')),
  said_at          timestamptz,
  created_at       timestamptz not null
);
create index meeting_notice_due on meeting_notice (rings_at) where state = 'waiting';
create index meeting_notice_of_meeting on meeting_notice (meeting_id) where state = 'waiting';
create index meeting_notice_of_resident on meeting_notice (resident_id, said_at desc);
comment on column meeting_notice.earlier is 'When the meeting would have been before it moved.';
comment on column meeting_notice.rings_at is 'When it is tried: later than due_at while a human has the thread.';

-- staff is told without content, and without the weight of an alarm ----------------------------
alter table outbox drop constraint outbox_kind_check;
alter table outbox add constraint outbox_kind_check
  check (kind in ('bot', 'danger', 'human', 'notice', 'staff'));

-- work that one node at a time does: the table of db-scheduler ---------------------------------
create table scheduled_tasks (
  task_name            text        not null,
  task_instance        text        not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean     not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint      not null,
  priority             smallint,
  state                text,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
