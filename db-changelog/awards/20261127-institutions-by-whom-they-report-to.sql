--liquibase formatted sql

--changeset awards:institutions-by-whom-they-report-to
-- each opened report form asks which of a unit's institutions have registered
create index institution_reports_to on awards.institution (reports_to);
--rollback drop index awards.institution_reports_to;
