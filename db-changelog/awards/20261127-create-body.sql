--liquibase formatted sql

--changeset awards:create-body
-- own copy of what organisation announced: who can be commended by name, where it belongs, how it was graded
create table awards.body (
    id             uuid    primary key,
    kind           text    collate "C" not null,
    code           text    collate "C" not null,
    unit_id        uuid    not null,  -- the unit it was registered for; no foreign key across schemas
    established_on date    not null,
    ended_on       date,              -- the last day it existed
    proposed       boolean not null,  -- waits for a decision
    version        bigint  not null,
    constraint body_code_normalised check (code is nfc normalized)
);
create index body_code on awards.body (code);
create index body_unit on awards.body (unit_id);
create table awards.body_grade (
    body  uuid     not null references awards.body,
    year  int      not null,
    grade smallint not null,          -- 1 excellent, 2 good, 3 average, 4 weak
    primary key (body, year),
    constraint body_grade_known check (grade between 1 and 4)
);
--rollback drop table awards.body_grade; drop table awards.body;
