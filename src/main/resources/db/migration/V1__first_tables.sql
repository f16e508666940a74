-- Addresses, names, texts, sessions and event payloads are sealed (bytea): see nara.seal.
-- Times are given by the program, never by now().
create extension if not exists btree_gist;

-- people ------------------------------------------------------------------------------------
create table contact_point (
  id             uuid primary key,
  channel        text        not null,
  provider       text        not null,
  mac_key_id     integer     not null,
  address_mac    bytea       not null,
  address_sealed bytea       not null,
  created_at     timestamptz not null,
  unique (mac_key_id, address_mac)
);
comment on column contact_point.provider is 'The provider over which this address last wrote to us, and by which it is answered.';
comment on table contact_point is 'The only place that holds an address; everything else holds its id.';

create table caseworker (
  id         uuid primary key,
  key_sealed bytea       not null,
  created_at timestamptz not null
);
comment on table caseworker is 'Somebody of the roster in bot/town.yaml; the id is derived from the key.';

create table resident (
  id                uuid primary key,
  first_name_sealed bytea       not null,
  full_name_sealed  bytea       not null,
  caseworker_id     uuid        references caseworker,
  language          text        not null,
  created_at        timestamptz not null
);

create table resident_contact (
  resident_id      uuid        not null references resident,
  contact_point_id uuid        not null references contact_point,
  consented_at     timestamptz not null,
  ended_at         timestamptz,
  primary key (resident_id, contact_point_id)
);
create index resident_contact_by_contact on resident_contact (contact_point_id) where ended_at is null;
comment on table resident_contact is 'A safe contact, registered after consent. Two residents may share one; then it identifies neither.';

-- threads -----------------------------------------------------------------------------------
create table thread (
  id               uuid primary key,
  resident_id      uuid unique references resident,
  contact_point_id uuid unique references contact_point,
  owner_id         uuid references caseworker,
  owned_since      timestamptz,
  silenced_by      uuid,
  session_sealed   bytea,
  last_seq         bigint      not null default 0,
  created_at       timestamptz not null,
  check ((resident_id is null) <> (contact_point_id is null))
);
comment on column thread.silenced_by is 'The alarm because of which the assistant is silent until a human hands the thread back.';

create table message (
  id               uuid primary key,
  arrival          bigint generated always as identity,
  thread_id        uuid        not null references thread,
  contact_point_id uuid        not null references contact_point,
  direction        text        not null check (direction in ('in', 'out')),
  text_sealed      bytea       not null,
  media_count      integer     not null default 0,
  step             text,
  steps            text,
  sent_at          timestamptz,
  received_at      timestamptz not null,
  state            text        not null check (state in ('new', 'done', 'failed'))
);
create index message_waiting on message (thread_id, arrival) where state = 'new';
create index message_of_thread on message (thread_id, arrival);

create table inbound_receipt (
  provider    text        not null,
  scope       text        not null,
  provider_id text        not null,
  message_id  uuid        not null,
  received_at timestamptz not null,
  primary key (provider, scope, provider_id)
);

create table event (
  thread_id      uuid        not null references thread,
  seq            bigint      not null,
  id             uuid        not null,
  type           text        not null,
  version        integer     not null,
  payload_sealed bytea       not null,
  at             timestamptz not null,
  actor          text        not null,
  subject        uuid,
  primary key (thread_id, seq)
);
comment on table event is 'Append-only; seq is given under the thread''s lock.';

create table flow_version (
  hash       text primary key,
  flow       text        not null,
  source     text        not null,
  created_at timestamptz not null
);

-- handover ----------------------------------------------------------------------------------
create table ticket (
  id          uuid primary key,
  number      bigint generated always as identity,
  thread_id   uuid        not null references thread,
  message_id  uuid references message,
  owner_id    uuid        not null references caseworker,
  reason      text        not null,
  priority    text        not null,
  note_sealed bytea       not null,
  state       text        not null check (state in ('open', 'closed')),
  created_at  timestamptz not null
);
create index ticket_open on ticket (owner_id, created_at) where state = 'open';

create table promise (
  id          uuid primary key,
  ticket_id   uuid        not null references ticket,
  owner_id    uuid        not null references caseworker,
  target_at   timestamptz not null,
  promised_at timestamptz not null,
  by_channel  text        not null,
  state       text        not null check (state in ('open', 'kept', 'broken')),
  created_at  timestamptz not null
);
create index promise_open on promise (promised_at) where state = 'open';

create table alarm (
  id              uuid primary key,
  thread_id       uuid        not null references thread,
  message_id      uuid        not null references message,
  owner_id        uuid        not null references caseworker,
  staffed         boolean     not null,
  told_quietly    boolean     not null,
  raised_at       timestamptz not null,
  next_step       text        check (next_step in ('tell_resident', 'notify_at_opening', 'notify_manager')),
  next_at         timestamptz,
  acknowledged_at timestamptz,
  acknowledged_by uuid references caseworker
);
create index alarm_unacknowledged on alarm (next_at) where acknowledged_at is null and next_at is not null;
comment on column alarm.staffed is 'Whether somebody was there to be alarmed; else they are at the next opening.';
comment on column alarm.told_quietly is 'Whoever is feared may read the telephone: nothing more is written there.';

create table alarm_self_test (
  at     timestamptz primary key,
  passed boolean not null
);

-- delivery ----------------------------------------------------------------------------------
create table outbox (
  id               uuid primary key,
  seq              bigint generated always as identity,
  contact_point_id uuid        not null references contact_point,
  thread_id        uuid        not null references thread,
  message_id       uuid references message,
  notice_sealed    bytea,
  kind             text        not null check (kind in ('bot', 'danger', 'human', 'notice')),
  despite_opt_out  boolean     not null,
  state            text        not null check (state in ('queued', 'sending', 'sent', 'failed', 'dropped')),
  attempts         integer     not null default 0,
  due_at           timestamptz not null,
  lease_until      timestamptz,
  first_try_at     timestamptz,
  callback_id      uuid        not null unique,
  provider         text        not null,
  provider_id      text,
  status           text,
  error_code       integer     not null default 0,
  created_at       timestamptz not null,
  check ((message_id is null) <> (notice_sealed is null))
);
create index outbox_lane on outbox (contact_point_id, seq) where state in ('queued', 'sending');
create index outbox_due on outbox (due_at) where state = 'queued';
create index outbox_by_provider_id on outbox (provider, provider_id);
comment on column outbox.message_id is 'Holds the text; a notice to staff has its own. The lane is the contact point: one message at a time, in order.';

create table opt_out (
  contact_point_id uuid primary key references contact_point,
  at               timestamptz not null,
  source           text        not null
);

-- booking -----------------------------------------------------------------------------------
create table meeting (
  id            uuid primary key,
  resident_id   uuid        not null references resident,
  caseworker_id uuid        not null references caseworker,
  during        tstzrange   not null,
  place         text        not null,
  state         text        not null check (state in ('booked', 'cancelled')),
  created_at    timestamptz not null,
  constraint no_double_booking
    exclude using gist (caseworker_id with =, during with &&) where (state = 'booked'),
  constraint resident_in_one_place
    exclude using gist (resident_id with =, during with &&) where (state = 'booked')
);

-- keys --------------------------------------------------------------------------------------
create table key_check (
  id         uuid primary key,
  sealed     bytea       not null,
  created_at timestamptz not null
);
comment on table key_check is 'One word, sealed at the first start: other keys are refused.';

-- audit -------------------------------------------------------------------------------------
create table audit_entry (
  id         uuid primary key,
  at         timestamptz not null,
  actor      text        not null,
  action     text        not null,
  subject_id uuid
);
comment on table audit_entry is 'Who read or did what, by ids only.';
