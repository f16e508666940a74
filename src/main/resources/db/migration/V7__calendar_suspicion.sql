-- A calendar server's fault is not the caseworker's doing: what a read must have shown, and how often, before it is believed.

alter table calendar_entry add column sequence integer not null default 0;
alter table calendar_entry add column earlier text[] not null default '{}';
alter table calendar_entry add column seen boolean not null default false;
alter table calendar_entry add column unseen_reads integer not null default 0;
alter table calendar_entry add column missing_since timestamptz;
alter table calendar_entry add column suspected boolean not null default false;
comment on column calendar_entry.sequence is 'The newest SEQUENCE of it that we know to have been there; what we write is newer.';
comment on column calendar_entry.earlier is 'The times it had before: with an older SEQUENCE, any of them is an old copy and nobody''s doing.';
comment on column calendar_entry.seen is 'Whether a read has truly shown it; what was never seen cannot be taken away.';
comment on column calendar_entry.unseen_reads is 'How many whole reads did not show what we wrote.';
comment on column calendar_entry.missing_since is 'It was there and is not: believed when a later read says the same.';
comment on column calendar_entry.suspected is 'Too much changed at once: a human decides, or it is seen again as it was.';

create table calendar_overlap (
  account_id uuid        not null references calendar_account,
  meeting_id uuid        not null references meeting,
  starts     timestamptz not null,
  told_at    timestamptz not null,
  primary key (account_id, meeting_id, starts)
);
comment on table calendar_overlap is 'The caseworker was told that something else in her calendar lies on a meeting; once for each time it has.';
