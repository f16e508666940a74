-- Whoever stands in gives back what was lent, and reads only what the resident lets them.
alter table ticket add column returns_to uuid references caseworker;
alter table ticket add column owner_only boolean not null default false;
comment on column ticket.returns_to is 'Whose it is again as soon as they are back.';
comment on column ticket.owner_only is 'The resident wants nobody else to read it, not even whoever stands in.';
create index ticket_returning on ticket (returns_to) where state = 'open' and returns_to is not null;
alter table absence add column substitute_id uuid references caseworker;
comment on column absence.substitute_id is 'Who stands in this time; as in the roster if null.';

alter table promise add column told boolean not null default false;
comment on column promise.told is 'Whether the resident was told it; others are for the town alone.';
