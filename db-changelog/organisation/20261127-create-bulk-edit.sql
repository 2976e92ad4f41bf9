--liquibase formatted sql

--changeset organisation:create-bulk-edit
create table organisation.bulk_edit (
    id              uuid        primary key,
    field           text        collate "C" not null,
    value           text        not null,
    from_day        date,
    decision_number text,
    decision_date   date,
    account_id      uuid        not null,
    done_at         timestamptz not null,
    undone_at       timestamptz,
    constraint bulk_edit_text_normalised check (value is nfc normalized and decision_number is nfc normalized)
);
create table organisation.bulk_edit_row (
    bulk_edit uuid not null references organisation.bulk_edit,
    body_id   uuid not null references organisation.body,
    before    text,  -- what the field was; null where it was empty
    primary key (bulk_edit, body_id),
    constraint bulk_edit_row_text_normalised check (before is nfc normalized)
);
--rollback drop table organisation.bulk_edit_row;
--rollback drop table organisation.bulk_edit;
