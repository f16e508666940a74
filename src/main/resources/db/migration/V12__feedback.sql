-- Whether it helped: asked once when a matter is closed, answered or not.
create table feedback (
  id          uuid primary key,
  thread_id   uuid        not null references thread,
  asked_by    uuid        not null references caseworker,
  asked_at    timestamptz not null,
  answer      text        check (answer in ('helped', 'partly', 'not_helped')),
  answered_at timestamptz
);
create index feedback_of_thread on feedback (thread_id, asked_at);
comment on column feedback.answer is 'null while it is not answered, which nobody has to.';
