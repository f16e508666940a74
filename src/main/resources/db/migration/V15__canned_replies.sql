create table canned_reply (
  id            uuid primary key,
  owner_id      uuid        references caseworker,
  title_sealed  bytea       not null,
  text_sealed   bytea       not null,
  written_by    uuid        not null references caseworker,
  written_at    timestamptz not null,
  ended_at      timestamptz
);
create index canned_reply_of on canned_reply (owner_id) where ended_at is null;
comment on table canned_reply is 'What caseworkers write often. One that is changed is ended, and a new one is there instead.';
comment on column canned_reply.owner_id is 'Whose own it is; shared with everybody if null.';
