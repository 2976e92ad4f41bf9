--liquibase formatted sql

--changeset pledges:create-drive
create table pledges.drive (
    id         uuid   primary key,
    number     int    generated always as identity unique,  -- what the millions of rows refer to
    theme      text   not null,
    search_key text   collate "C" not null,  -- theme without accents and case
    host       uuid   not null,              -- unit whose subtree takes part; no foreign key across schemas
    starts_on  date   not null,
    ends_on    date,                         -- the last day; null for a standing drive
    origin     text   collate "C" not null,
    campaign   uuid   unique,                -- campaign that opened it
    closed_on  date,
    version    bigint not null,
    constraint drive_days_in_order check (starts_on <= ends_on),
    constraint drive_origin_known check (origin in ('OFFICER', 'CAMPAIGN', 'FILE')),
    constraint drive_text_normalised check (theme is nfc normalized)
);
create index drive_search on pledges.drive (search_key);
--rollback drop table pledges.drive;

--changeset pledges:create-good-deed
create table pledges.good_deed (
    id    int  generated always as identity primary key,
    drive int  not null references pledges.drive (number),
    name  text not null,
    rank  int  not null,  -- its place on the sheet
    constraint good_deed_once unique (drive, name),
    constraint good_deed_text_normalised check (name is nfc normalized)
);
--rollback drop table pledges.good_deed;
