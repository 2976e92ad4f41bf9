--liquibase formatted sql

--changeset awards:create-known-campaign
-- own copies of what other modules announced, as evidence for commendations; each fact for itself, in whatever order it is heard
create table awards.known_campaign (
    campaign  uuid primary key,
    host      uuid,
    ends_on   date,
    closed_on date
);
create table awards.known_round (
    round    uuid primary key,
    campaign uuid not null,
    due_on   date not null
);
create index known_round_campaign on awards.known_round (campaign);
create table awards.known_example (
    model    uuid primary key,
    named_on date not null
);
--rollback drop table awards.known_example; drop table awards.known_round; drop table awards.known_campaign;
