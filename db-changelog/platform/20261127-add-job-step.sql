--liquibase formatted sql

--changeset platform:add-job-step
alter table platform.job add column step text;
--rollback alter table platform.job drop column step;
