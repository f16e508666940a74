-- Who a resident is to the town, kept at the desk: safe contacts with rules, protected identity.
alter table resident_contact add column may_write boolean not null default true;
alter table resident_contact add column may_call boolean not null default true;
alter table resident_contact add column rule_sealed bytea;
comment on column resident_contact.rule_sealed is 'What is agreed on besides, such as when to call.';

alter table resident add column is_protected boolean not null default false;
comment on column resident.is_protected is 'Protected identity: only those named in resident_reader read anything, and nobody is written to by default.';

create table resident_reader (
  resident_id   uuid        not null references resident,
  caseworker_id uuid        not null references caseworker,
  named_by      uuid        not null references caseworker,
  named_at      timestamptz not null,
  ended_at      timestamptz,
  primary key (resident_id, caseworker_id, named_at)
);
create index resident_reader_named on resident_reader (caseworker_id) where ended_at is null;
create index resident_of_caseworker on resident (caseworker_id);
