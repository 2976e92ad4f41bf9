--liquibase formatted sql

--changeset campaigns:create-campaign
create table campaigns.campaign (
    id                  uuid    primary key,
    kind                text    not null,
    host                uuid    not null,   -- unit; no foreign key across schemas
    title               text    not null,
    aim                 text    not null,
    starts_on           date    not null,
    ends_on             date    not null,
    recorded_afterwards boolean not null,
    steps_done          int     not null,
    state               text    not null,
    launched_on         date,
    closed_on           date,
    version             bigint  not null,
    constraint campaign_window_in_order check (starts_on <= ends_on),
    constraint campaign_state_known check (state in ('DRAFT', 'PLANNED', 'LAUNCHED', 'CLOSED')),
    constraint campaign_title_nfc check (title is nfc normalized),
    constraint campaign_aim_nfc check (aim is nfc normalized)
);
create index campaign_by_window on campaigns.campaign (starts_on desc);
--rollback drop table campaigns.campaign;

--changeset campaigns:create-basis-line
create table campaigns.basis_line (
    campaign_id uuid not null references campaigns.campaign (id) on delete cascade,
    position    int  not null,
    document    uuid,               -- steering document; no foreign key across schemas
    text        text,
    constraint basis_line_place primary key (campaign_id, position),
    constraint basis_line_is_one check ((document is null) <> (text is null)),
    constraint basis_line_text_nfc check (text is nfc normalized)
);
--rollback drop table campaigns.basis_line;

--changeset campaigns:create-plan
create table campaigns.plan (
    campaign_id uuid  primary key references campaigns.campaign (id) on delete cascade,
    content     jsonb not null      -- codes, ids, numbers and days; no text
);
--rollback drop table campaigns.plan;

--changeset campaigns:create-request
create table campaigns.request (
    account     uuid not null,
    key         text not null,
    campaign_id uuid not null references campaigns.campaign (id) on delete cascade,
    constraint request_once primary key (account, key)
);
--rollback drop table campaigns.request;
