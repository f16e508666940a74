alter table ticket add column withheld boolean not null default false;
comment on column ticket.withheld is 'About a colleague, or to whoever is reached past her: nobody but its owner reads it or deals with it.';
update ticket set withheld = true where reason = 'complaint';
