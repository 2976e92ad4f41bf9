--liquibase formatted sql

--changeset documents:word-decisions-submissions-minutes-and-certificates
alter table documents.paper_template drop constraint paper_template_kind;
alter table documents.paper_template add constraint paper_template_kind check (kind in (
    'LAUNCH_LETTER', 'CONSOLIDATED_REPORT', 'URGING_BY_COMMITTEE', 'URGING_BY_GOVERNMENT',
    'DECISION', 'SUBMISSION', 'MINUTES', 'CERTIFICATE'));
--rollback delete from documents.paper_template where kind in ('DECISION', 'SUBMISSION', 'MINUTES', 'CERTIFICATE');
--rollback alter table documents.paper_template drop constraint paper_template_kind;
--rollback alter table documents.paper_template add constraint paper_template_kind check (kind in ('LAUNCH_LETTER', 'CONSOLIDATED_REPORT', 'URGING_BY_COMMITTEE', 'URGING_BY_GOVERNMENT'));
