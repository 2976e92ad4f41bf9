--liquibase formatted sql

--changeset awards:create-known-model
-- own copies of what other modules announced, as evidence for criteria; no foreign key across schemas
create table awards.known_model (
    model   uuid not null,
    unit_id uuid not null,  -- where it is applied
    since   date not null,
    primary key (model, unit_id)
);
create index known_model_unit on awards.known_model (unit_id);
create table awards.known_model_life (
    model      uuid primary key,
    dormant_on date,
    revived_on date,
    retired_on date
);
create table awards.known_model_grade (
    model uuid    not null,
    year  int     not null,
    weak  boolean not null,
    primary key (model, year)
);
--rollback drop table awards.known_model; drop table awards.known_model_life; drop table awards.known_model_grade;

--changeset awards:create-known-pledge
create table awards.known_pledge (
    drive   uuid   not null,
    unit_id uuid   not null,
    on_day  date   not null,
    subject int    not null,
    turns   bigint not null,
    primary key (drive, unit_id, on_day, subject)
);
create index known_pledge_unit on awards.known_pledge (unit_id, on_day);
--rollback drop table awards.known_pledge;

--changeset awards:create-known-report
create table awards.known_report (
    round   uuid    not null,
    obliged uuid    not null,
    year    int     not null,
    in_time boolean not null,
    primary key (round, obliged)
);
create index known_report_obliged on awards.known_report (obliged, year);
--rollback drop table awards.known_report;
