--liquibase formatted sql

--changeset awards:add-award-form-proposal-days
-- within how many days of a campaign's end its list is proposed: a rule of ours until somebody confirms it
alter table awards.award_form add column proposal_days int not null default 30;
alter table awards.award_form add column proposal_days_to_confirm boolean not null default true;
alter table awards.award_form add constraint award_form_proposal_days_sound check (proposal_days between 1 and 366);
--rollback alter table awards.award_form drop column proposal_days, drop column proposal_days_to_confirm;
