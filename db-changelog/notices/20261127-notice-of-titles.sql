--liquibase formatted sql

--changeset notices:notice-of-titles
-- a notice may also be about a title or grade of a year, or the file that leads to one
alter table notices.notice
    add title_year   int,
    add title_kind   smallint,  -- 1 residential area, 2 commune, 3 agency, 4 enterprise, 5 school
    add title_object uuid,      -- of several areas the first by id: one notice tells of all
    add cycle_id     uuid,      -- of a file sent back
    drop constraint notice_about_one_thing,
    add constraint notice_about_one_thing check (num_nonnulls(round_id, agreement_id, title_object) = 1),
    add constraint notice_of_round_whole check ((round_id is null) = (campaign_id is null)),
    add constraint notice_of_title_whole check (
        (title_object is null) = (title_year is null) and (title_object is null) = (title_kind is null)),
    add constraint notice_title_kind_known check (title_kind between 1 and 5);
create unique index notice_of_title_once_a_day on notices.notice (addressee_id, kind, title_object, title_year, noticed_on)
    where title_object is not null;
--rollback delete from notices.reading where notice_id in (select id from notices.notice where title_object is not null);
--rollback delete from notices.notice where title_object is not null;
--rollback drop index notices.notice_of_title_once_a_day;
--rollback alter table notices.notice drop constraint notice_of_title_whole, drop constraint notice_of_round_whole, drop constraint notice_about_one_thing, drop constraint notice_title_kind_known, drop title_year, drop title_kind, drop title_object, drop cycle_id, add constraint notice_about_one_thing check ((agreement_id is null) = (round_id is not null) and (round_id is null) = (campaign_id is null));
