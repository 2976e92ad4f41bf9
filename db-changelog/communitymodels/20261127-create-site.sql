--liquibase formatted sql

--changeset communitymodels:create-site
-- where a model is applied; it keeps the unit it was entered for, the succession of units says where it is found later
create table communitymodels.site (
    id       uuid primary key,
    model    uuid not null references communitymodels.model on delete cascade,
    unit_id  uuid not null,  -- no foreign key across schemas
    from_day date not null,
    ended_on date,           -- the last day
    origin   uuid references communitymodels.site on delete set null,  -- the site it was replicated from
    constraint site_period_in_order check (ended_on >= from_day),
    constraint site_once unique (model, unit_id, from_day)
);
create index site_unit on communitymodels.site (unit_id);
create index site_origin on communitymodels.site (origin) where origin is not null;
--rollback drop table communitymodels.site;

--changeset communitymodels:create-group-count
create table communitymodels.group_count (
    model    uuid not null references communitymodels.model on delete cascade,
    from_day date not null,
    number   int  not null,
    primary key (model, from_day),
    constraint group_count_not_negative check (number >= 0)
);
--rollback drop table communitymodels.group_count;

--changeset communitymodels:create-unit-succession
-- own copy of what reorganisations announced, so that sites and hosts in a unit that ended are found at its successor
create table communitymodels.unit_succession (
    reorganisation uuid not null,
    predecessor    uuid not null,
    successor      uuid not null,
    day            date not null,  -- the first day of the successor
    primary key (reorganisation, predecessor, successor)
);
create index unit_succession_predecessor on communitymodels.unit_succession (predecessor);
create index unit_succession_successor on communitymodels.unit_succession (successor);
--rollback drop table communitymodels.unit_succession;
