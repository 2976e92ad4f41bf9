--liquibase formatted sql

--changeset campaigns:create-work-item
create table campaigns.work_item (
    id          uuid   primary key,
    campaign    uuid   not null references campaigns.campaign (id) on delete cascade,
    position    int    not null,
    title       text   not null,
    lead_body   uuid,               -- member body; no foreign key across schemas
    supporting  uuid[] not null,
    due_on      date   not null,
    status      text   not null,
    version     bigint not null,
    constraint work_item_status_known check (status in ('OPEN', 'UNDER_WAY', 'DONE')),
    constraint work_item_title_nfc check (title is nfc normalized)
);
create index work_item_by_campaign on campaigns.work_item (campaign, position);
--rollback drop table campaigns.work_item;

--changeset campaigns:create-own-plan
create table campaigns.own_plan (
    id        uuid   primary key,
    campaign  uuid   not null references campaigns.campaign (id) on delete cascade,
    body      uuid   not null,      -- member body; no foreign key across schemas
    number    text   not null,
    issued_on date   not null,
    version   bigint not null,
    constraint own_plan_once unique (campaign, body),
    constraint own_plan_number_nfc check (number is nfc normalized)
);
--rollback drop table campaigns.own_plan;
