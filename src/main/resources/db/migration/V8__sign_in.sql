-- Colleagues who sign in. What a browser holds is kept as a hash only, so that nobody signs in with what stands here.

create table staff_session (
  id            uuid        primary key,
  token_hash    bytea       not null unique check (length(token_hash) = 32),
  issuer        text        not null,
  person_sealed bytea       not null,
  signed_in_at  timestamptz not null,
  seen_at       timestamptz not null
);
comment on table staff_session is 'One browser of one colleague; gone when they sign out or stay away.';
comment on column staff_session.token_hash is 'SHA-256 of the cookie, 256 random bits.';
comment on column staff_session.issuer is 'Who vouched: the address of the organisation''s sign-in, or demo. What another vouched for opens nothing.';
comment on column staff_session.person_sealed is 'What the sign-in told: who it is and which roles they have. The roster is asked at each request.';
comment on column staff_session.seen_at is 'Their last request, noted once a minute at most; what pages fetch by themselves does not count.';

create table sign_in_attempt (
  id            uuid        primary key,
  state_hash    bytea       not null unique check (length(state_hash) = 32),
  browser_hash  bytea       not null check (length(browser_hash) = 32),
  secret_sealed bytea       not null,
  begun_at      timestamptz not null
);
comment on table sign_in_attempt is 'Somebody who was sent to the organisation''s sign-in and is not back yet; used once, within ten minutes.';
comment on column sign_in_attempt.browser_hash is 'SHA-256 of a cookie of the browser that began it: another browser cannot end it.';
comment on column sign_in_attempt.secret_sealed is 'The nonce, the PKCE verifier and the page to return to.';
