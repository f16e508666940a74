create table letter (
  id int primary key,
  written timestamptz not null,
  text text not null
);
