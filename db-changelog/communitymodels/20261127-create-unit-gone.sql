--liquibase formatted sql

--changeset communitymodels:create-unit-gone
-- own copy of what reorganisations announced of units that were divided with no rest that goes on
create table communitymodels.unit_gone (
    reorganisation uuid not null,
    unit           uuid not null,
    successor      uuid not null,
    day            date not null,  -- the first day without it
    primary key (reorganisation, unit, successor)
);
create index unit_gone_unit on communitymodels.unit_gone (unit);
--rollback drop table communitymodels.unit_gone;
