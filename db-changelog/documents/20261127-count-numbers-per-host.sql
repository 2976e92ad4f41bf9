--liquibase formatted sql

--changeset documents:count-numbers-per-host
-- each unit keeps a register of its own: two communes may both issue 1/QĐ-UBND in a year
drop index documents.issued_number_once;
create unique index issued_number_once on documents.issued_document (host, upper(symbol), number, (extract(year from signed_on))) where issued_at is not null;
--rollback drop index documents.issued_number_once;
--rollback create unique index issued_number_once on documents.issued_document (upper(symbol), number, (extract(year from signed_on))) where issued_at is not null;
