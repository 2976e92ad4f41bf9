--liquibase formatted sql

--changeset documents:create-steering-document
create table documents.steering_document (
    id             uuid   primary key,
    type           text   not null,
    reference      text   not null constraint reference_composed check (reference is nfc normalized),
    issued_on      date   not null,
    issuer         text   not null constraint issuer_composed check (issuer is nfc normalized),
    subject        text   not null constraint subject_composed check (subject is nfc normalized),
    signer         text   constraint signer_composed check (signer is nfc normalized),
    capacity       text   constraint capacity_composed check (capacity is nfc normalized),
    effective_from date,
    effective_to   date,
    replaces       uuid   references documents.steering_document,
    file           uuid   references documents.file,
    search_key     text   not null,
    version        bigint not null,
    constraint effect_in_order check (effective_to >= effective_from)
);
create unique index steering_document_once on documents.steering_document (upper(reference), issued_on, upper(issuer));
create index steering_document_replaces on documents.steering_document (replaces);
create index steering_document_issued_on on documents.steering_document (issued_on desc);
--rollback drop table documents.steering_document;
