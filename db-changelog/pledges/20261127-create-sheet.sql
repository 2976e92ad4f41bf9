--liquibase formatted sql

--changeset pledges:create-sheet
-- one subject of one place on one day: the sums over its good deeds, so that summaries read a tenth of the rows
create table pledges.sheet (
    id         bigint   generated always as identity primary key,
    drive      int      not null references pledges.drive (number),
    place      int      not null references pledges.place,
    on_day     date     not null,
    subject    smallint not null,  -- 1 collective, 2 household, 3 person, 4 institution
    registered int      not null,  -- turns: the sum over the good deeds
    highest    int      not null,  -- the most of one good deed: how many distinct ones at least
    checked    int,                -- of the turns; null where nothing has been checked
    kept       int,
    checked_on date,
    version    int      not null default 0,
    constraint sheet_once unique (drive, place, on_day, subject),
    constraint sheet_in_order check (highest <= registered and checked <= registered and kept <= checked)
);
create index sheet_day on pledges.sheet (on_day);
create index sheet_place on pledges.sheet (place);
--rollback drop table pledges.sheet;

--changeset pledges:create-registration
-- no foreign keys: a year of a province is 352,930 rows, written by set from a sheet and a good deed just found
create table pledges.registration (
    sheet      bigint not null,
    good_deed  int    not null,
    registered int    not null,
    checked    int,
    kept       int,
    checked_on date,
    primary key (sheet, good_deed),
    constraint registration_in_order check (0 <= kept and kept <= checked and checked <= registered)
);
--rollback drop table pledges.registration;
