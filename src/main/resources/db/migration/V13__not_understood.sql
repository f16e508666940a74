-- What was not understood, and after which nothing came, is looked for again and again.
create index message_not_understood on message (received_at)
  where direction = 'out' and (' ' || coalesce(steps, step, '')) ~ ' (not_understood|not_ours|unsure|picture|empty)\.';
