--liquibase formatted sql

--changeset reporting:index-report-replaced
create index report_replaced on reporting.report (round_id) where replaced_by <> '{}';
--rollback drop index reporting.report_replaced;
