--liquibase formatted sql

--changeset reporting:create-takeover
create table reporting.takeover (
    campaign_id uuid not null,  -- may be heard of before the launch is
    day         date not null,
    holder      uuid not null,
    primary key (campaign_id, day)
);
comment on table reporting.takeover is 'Who holds a campaign from a day on, own copy';
--rollback drop table reporting.takeover;
