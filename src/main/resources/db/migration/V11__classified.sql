-- What a matter is in the eyes of the law, as a named human says; and the clocks that follow.
alter table ticket add column unclassified boolean not null default false;
update ticket set unclassified = true
where state = 'open' and message_id is not null and reason <> 'running_late';
comment on column ticket.unclassified is 'It came from outside, and nobody has said what it is: it is not closed before.';

create table classification (
  id        uuid primary key,
  seq       bigint generated always as identity,
  ticket_id uuid        not null references ticket,
  kind      text        not null check (kind in ('advice', 'application', 'concern_report',
                                                 'supplement', 'complaint', 'appeal', 'practical')),
  by_id     uuid        not null references caseworker,
  at        timestamptz not null
);
create index classification_of_ticket on classification (ticket_id, seq);
comment on table classification is 'Append-only: the last one counts, and those before it tell what was thought.';

create table legal_clock (
  id            uuid primary key,
  ticket_id     uuid        not null references ticket,
  kind          text        not null check (kind in ('protection', 'opening', 'inquiry')),
  started_at    timestamptz not null,
  due_at        timestamptz not null,
  state         text        not null check (state in ('running', 'stopped', 'void')),
  outcome       text,
  ended_at      timestamptz,
  ended_by      uuid references caseworker,
  reason_sealed bytea
);
create index legal_clock_running on legal_clock (due_at) where state = 'running';
create index legal_clock_of_ticket on legal_clock (ticket_id);
comment on column legal_clock.state is 'void: the matter turned out to be something else.';
comment on column legal_clock.reason_sealed is 'Why it was given more time, in the words of whoever decided it.';
