--liquibase formatted sql

--changeset campaigns:create-extension
create table campaigns.extension (
    id         uuid   primary key,
    campaign   uuid   not null references campaigns.campaign (id) on delete cascade,
    round      uuid   not null,
    obliged    uuid   not null,     -- unit or body; no foreign key across schemas
    due_on     date   not null,
    granted_on date   not null,
    version    bigint not null,
    constraint extension_once unique (round, obliged)
);
create index extension_by_campaign on campaigns.extension (campaign, granted_on desc);
--rollback drop table campaigns.extension;
