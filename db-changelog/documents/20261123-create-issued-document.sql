--liquibase formatted sql

--changeset documents:create-issued-document
create table documents.issued_document (
    id         uuid        primary key,
    kind       text        not null,
    subject    uuid        not null,   -- a campaign or a round; no foreign key across schemas
    host       uuid        not null,   -- unit in whose name it goes out
    title      text        not null constraint title_composed check (title is nfc normalized),
    number     text        constraint number_composed check (number is nfc normalized),
    symbol     text        not null constraint symbol_composed check (symbol is nfc normalized),
    signed_on  date,
    paper      text        not null constraint paper_composed check (paper is nfc normalized), -- as JSON, until it is numbered
    word_file  uuid        not null references documents.file,
    pdf_file   uuid        not null references documents.file,
    sheet_file uuid        references documents.file,
    drafted_at timestamptz not null,
    issued_at  timestamptz,
    version    bigint      not null,
    constraint issued_with_number check (issued_at is null or (number is not null and signed_on is not null))
);
create index issued_document_subject on documents.issued_document (subject, kind, drafted_at desc);
create index issued_document_drafted_at on documents.issued_document (drafted_at desc);
create unique index issued_number_once on documents.issued_document (upper(symbol), number, (extract(year from signed_on))) where issued_at is not null;
--rollback drop table documents.issued_document;

--changeset documents:keep-what-is-issued splitStatements:false
create function documents.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what is issued or kept is never rewritten';
end
$$;
create trigger issued_for_good before update or delete on documents.issued_document
    for each row when (old.issued_at is not null) execute function documents.refuse_change();
create trigger kept_as_it_is before update on documents.file
    for each row execute function documents.refuse_change();
--rollback drop trigger kept_as_it_is on documents.file; drop trigger issued_for_good on documents.issued_document; drop function documents.refuse_change();
