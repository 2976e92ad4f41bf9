--liquibase formatted sql

--changeset access:create-audit-entry
create table access.audit_entry (
    id           bigint generated always as identity primary key,
    at           timestamp with time zone not null,
    account_id   uuid,                             -- null: the system itself, or nobody known
    action       text not null,
    subject_type text not null,
    subject_id   uuid,
    figures      jsonb not null                    -- numbers, days, ids and codes; never text
);
create index audit_entry_by_account on access.audit_entry (account_id, id);
create index audit_entry_by_subject on access.audit_entry (subject_id, id);
create index audit_entry_by_action on access.audit_entry (action, id);
create index audit_entry_by_time on access.audit_entry (at);
--rollback drop table access.audit_entry;

--changeset access:append-only-audit-entry
revoke update, delete, truncate on access.audit_entry from binhyen_app;
--rollback grant update, delete, truncate on access.audit_entry to binhyen_app;
