--liquibase formatted sql

--changeset documents:create-paper-template
create table documents.paper_template (
    id             uuid    primary key,
    unit           uuid    not null,   -- whose papers; no foreign key across schemas
    kind           text    not null,
    superior       text    not null constraint superior_composed check (superior is nfc normalized),
    issuer         text    not null constraint template_issuer_composed check (issuer is nfc normalized),
    issuer_in_text text    not null constraint issuer_in_text_composed check (issuer_in_text is nfc normalized),
    symbol         text    not null constraint template_symbol_composed check (symbol is nfc normalized),
    place          text    not null constraint place_composed check (place is nfc normalized),
    capacity       text    not null constraint template_capacity_composed check (capacity is nfc normalized),
    post           text    not null constraint post_composed check (post is nfc normalized),
    signer         text    not null constraint template_signer_composed check (signer is nfc normalized),
    addressees     text    not null constraint addressees_composed check (addressees is nfc normalized),
    recipients     text    not null constraint recipients_composed check (recipients is nfc normalized),
    filing         text    not null constraint filing_composed check (filing is nfc normalized),
    basis          text    not null constraint basis_composed check (basis is nfc normalized),
    usual          boolean not null,
    version        bigint  not null,
    constraint paper_template_once unique (unit, kind),
    constraint paper_template_kind check (kind in ('LAUNCH_LETTER', 'CONSOLIDATED_REPORT', 'URGING_BY_COMMITTEE', 'URGING_BY_GOVERNMENT')),
    constraint paper_template_usual check (not usual or kind in ('URGING_BY_COMMITTEE', 'URGING_BY_GOVERNMENT'))
);
create unique index paper_template_one_usual on documents.paper_template (unit) where usual;
--rollback drop table documents.paper_template;
