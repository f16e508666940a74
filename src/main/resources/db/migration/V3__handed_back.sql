-- What the assistant and the resident had just agreed on is not what they write about any more once a human has spoken.
alter table thread add column handed_back_at timestamptz;
