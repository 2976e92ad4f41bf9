--liquibase formatted sql

--changeset notices:notice-agreement
-- a notice is about a report of a round, or about a coordination agreement
alter table notices.notice
    add agreement_id uuid,
    alter campaign_id drop not null,
    alter round_id drop not null,
    add constraint notice_about_one_thing check (
        (agreement_id is null) = (round_id is not null) and (round_id is null) = (campaign_id is null));
create unique index notice_of_agreement_once_a_day on notices.notice (addressee_id, kind, agreement_id, noticed_on)
    where agreement_id is not null;
--rollback delete from notices.reading where notice_id in (select id from notices.notice where agreement_id is not null);
--rollback delete from notices.notice where agreement_id is not null;
--rollback drop index notices.notice_of_agreement_once_a_day;
--rollback alter table notices.notice drop constraint notice_about_one_thing, drop agreement_id, alter campaign_id set not null, alter round_id set not null;
