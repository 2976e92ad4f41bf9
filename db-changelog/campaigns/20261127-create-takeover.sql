--liquibase formatted sql

--changeset campaigns:create-takeover
create table campaigns.takeover (
    campaign uuid not null references campaigns.campaign (id) on delete cascade,
    day      date not null,
    former   uuid not null,     -- units; no foreign key across schemas
    holder   uuid not null,
    primary key (campaign, day)
);
comment on table campaigns.takeover is 'Who holds a campaign from a day on, since the unit that held it ended';
--rollback drop table campaigns.takeover;
