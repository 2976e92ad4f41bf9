--liquibase formatted sql

--changeset organisation:create-unit-succession
-- own copy of what reorganisations announced, so that bodies of a unit that ended are found at its successor
create table organisation.unit_succession (
    reorganisation uuid not null,
    predecessor    uuid not null,
    successor      uuid not null,
    day            date not null,  -- the first day of the successor
    primary key (reorganisation, predecessor, successor)
);
create index unit_succession_successor on organisation.unit_succession (successor);
--rollback drop table organisation.unit_succession;
