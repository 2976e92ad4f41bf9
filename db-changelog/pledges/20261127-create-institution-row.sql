--liquibase formatted sql

--changeset pledges:create-institution-row
-- what one institution registers in a drive: a day whose sheets hold its figures, who gave them last, and the receipt
create table pledges.institution_row (
    drive       int         not null references pledges.drive (number),
    institution uuid        not null,
    year        int         not null,  -- 0 in a drive with a last day; a standing one takes a row each calendar year
    receipt     bigint      not null generated always as identity,
    unit_id     uuid        not null,  -- where it lay when it registered first
    on_day      date        not null,
    given_at    timestamptz not null,
    link        uuid,                  -- given by the institution itself
    account     uuid,                  -- entered or corrected by an officer
    version     int         not null,
    primary key (drive, institution, year),
    constraint institution_row_receipt_once unique (receipt),
    constraint institution_row_given_by_one check ((link is null) <> (account is null))
);
--rollback drop table pledges.institution_row;
