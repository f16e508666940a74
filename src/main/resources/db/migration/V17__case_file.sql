-- What of a thread has been carried over to the case file (SoL 14:3).
create table case_file_entry (
  id          uuid primary key,
  thread_id   uuid        not null references thread,
  message_id  uuid        references message,
  note_id     uuid        references thread_note,
  event_seq   bigint,
  recorded_at timestamptz not null,
  recorded_by uuid        not null references caseworker,
  undone_at   timestamptz,
  undone_by   uuid        references caseworker,
  foreign key (thread_id, event_seq) references event (thread_id, seq),
  check (num_nonnulls(message_id, note_id, event_seq) = 1),
  check ((undone_at is null) = (undone_by is null))
);
comment on table case_file_entry is 'Append-only: a message, a note or an event was carried over to the case file. What was marked by mistake is undone, and its row stays.';
create unique index case_file_message on case_file_entry (message_id) where message_id is not null and undone_at is null;
create unique index case_file_note on case_file_entry (note_id) where note_id is not null and undone_at is null;
create unique index case_file_event on case_file_entry (thread_id, event_seq) where event_seq is not null and undone_at is null;
create index case_file_of_thread on case_file_entry (thread_id);
