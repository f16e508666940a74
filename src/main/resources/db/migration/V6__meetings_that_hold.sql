-- What a caseworker decides herself stands, and what was begun for everybody is ended for everybody.

-- Pauses and travel are kept under the locks of both people; she may put two meetings beside each other.
alter table meeting drop constraint no_double_booking;
alter table meeting add constraint no_double_booking
  exclude using gist (caseworker_id with =, during with &&) where (state = 'booked');
comment on column meeting.occupies is 'The caseworker''s time, with travel and pause; where it is null, the meeting alone. It is looked at under the locks of both people.';

alter table absence add column given_up boolean not null default false;
comment on column absence.given_up is 'A time of a meeting that the caseworker moved or cancelled: nobody is offered it, but she is not away.';

create table absence_meeting (
  absence_id uuid not null references absence,
  meeting_id uuid not null references meeting,
  done_at    timestamptz,
  primary key (absence_id, meeting_id)
);
create index absence_meeting_due on absence_meeting (absence_id) where done_at is null;
comment on table absence_meeting is 'The meetings that an absence was confirmed to cancel, and when each was dealt with.';

alter table meeting_notice add column by_representative boolean not null default false;
comment on column meeting_notice.by_representative is 'Whether somebody who may speak for the resident did what it tells of.';
create index meeting_notice_said on meeting_notice (said_at) where state = 'said' and kind <> 'reminder';

alter table thread add column representative_id uuid references representative;
comment on column thread.representative_id is 'By whose right the flows under way were begun, where a representative writes; they end with it.';
