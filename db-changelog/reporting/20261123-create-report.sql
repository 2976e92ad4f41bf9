--liquibase formatted sql

--changeset reporting:create-report
create table reporting.report (
    id              uuid     primary key,
    round_id        uuid     not null references reporting.round,
    campaign_id     uuid     not null references reporting.campaign,
    obliged_kind    text     not null,
    obliged_id      uuid     not null,
    tier            text     not null,
    desk_unit       uuid     not null,
    due_on          date     not null,
    last_on         date     not null,
    due_at          timestamptz not null,
    state           text     not null,
    figures         bigint[] not null,
    submissions     integer  not null default 0,
    submitted_at    timestamptz,
    submitted_by    uuid,
    receipt         text,
    document_number text,
    document_on     date,
    saved_at        timestamptz,
    version         bigint   not null,
    constraint report_once unique (round_id, obliged_id),
    constraint report_obliged_kind check (obliged_kind in ('UNIT', 'BODY')),
    constraint report_state check (state in ('DUE', 'DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED')),
    constraint report_submitted check (state in ('DUE', 'DRAFT') or (submitted_at is not null and receipt is not null)),
    constraint report_document_composed check (document_number is nfc normalized)
) with (fillfactor = 70);
create index report_campaign on reporting.report (campaign_id, obliged_id);
create index report_obliged on reporting.report (obliged_id);
create index report_desk on reporting.report (desk_unit) where state = 'SUBMITTED';
comment on table reporting.report is 'An obligation and its report: one row per round and obliged unit or body';
comment on column reporting.report.obliged_kind is 'unit or body';
comment on column reporting.report.tier is 'code of the tier, body for bodies';
comment on column reporting.report.state is 'due, draft, submitted, returned or accepted';
comment on column reporting.report.figures is 'by the ordinals of the form; null where nothing was entered';
comment on column reporting.report.receipt is 'number of the receipt of the last submission';
comment on column reporting.report.document_number is 'number of the signed paper';
--rollback drop table reporting.report;

--changeset reporting:create-report-place
create table reporting.report_place (
    round_id  uuid     not null,
    unit_id   uuid     not null,
    report_id uuid     not null references reporting.report on delete cascade,
    tier      text     not null,
    depth     smallint not null,
    primary key (report_id, unit_id)
);
create index report_place_unit on reporting.report_place (round_id, unit_id);
create index report_place_tier on reporting.report_place (round_id, tier) include (unit_id, report_id);
comment on table reporting.report_place is 'Where a report stands in the tree on its day: itself and every unit above';
comment on column reporting.report_place.tier is 'code of the tier of the unit';
comment on column reporting.report_place.depth is 'steps up from the obliged';
--rollback drop table reporting.report_place;

--changeset reporting:create-report-text
create table reporting.report_text (
    report_id uuid not null references reporting.report on delete cascade,
    kind      text not null,
    code      text not null,
    body      text not null,
    primary key (report_id, kind, code),
    constraint report_text_kind check (kind in ('NOTE', 'NARRATIVE')),
    constraint report_text_composed check (body is nfc normalized),
    constraint report_text_length check (length(body) <= 10000)
);
comment on column reporting.report_text.kind is 'note to a figure or narrative section';
comment on column reporting.report_text.code is 'code of the indicator or section';
comment on column reporting.report_text.body is 'what the officer wrote about the work, never about persons';
--rollback drop table reporting.report_text;

--changeset reporting:create-submission
create table reporting.submission (
    report_id       uuid     not null references reporting.report on delete cascade,
    number          integer  not null,
    receipt         text     not null,
    submitted_at    timestamptz not null,
    submitted_by    uuid,
    idempotency_key text,
    figures         bigint[] not null,
    primary key (report_id, number),
    constraint submission_receipt_once unique (receipt)
);
create unique index submission_key_once on reporting.submission (report_id, idempotency_key);
comment on table reporting.submission is 'Each time a report was handed in, with the figures it said then';
comment on column reporting.submission.receipt is 'number of the receipt';
comment on column reporting.submission.idempotency_key is 'key the caller sent so that a repeated call answers the same';
--rollback drop table reporting.submission;

--changeset reporting:create-correction-request
create table reporting.correction_request (
    report_id   uuid    not null references reporting.report on delete cascade,
    number      integer not null,
    reason      text    not null,
    cells       text[]  not null,
    returned_at timestamptz not null,
    returned_by uuid    not null,
    primary key (report_id, number),
    constraint correction_request_composed check (reason is nfc normalized)
);
comment on table reporting.correction_request is 'What the desk asked to be corrected, and why';
comment on column reporting.correction_request.reason is 'why the desk asks, about figures only';
comment on column reporting.correction_request.cells is 'codes of the indicators to correct';
--rollback drop table reporting.correction_request;

--changeset reporting:create-frozen-report
create table reporting.frozen_report (
    round_id     uuid     not null references reporting.round,
    report_id    uuid     not null,
    obliged_kind text     not null,
    obliged_id   uuid     not null,
    tier         text     not null,
    state        text     not null,
    counted      boolean  not null,
    figures      bigint[] not null,
    primary key (round_id, report_id)
);
create index frozen_report_id on reporting.frozen_report (report_id);
comment on table reporting.frozen_report is 'The figures of a round as issued; never changed';
comment on column reporting.frozen_report.obliged_kind is 'unit or body';
comment on column reporting.frozen_report.tier is 'code of the tier, body for bodies';
comment on column reporting.frozen_report.state is 'state of the report at the freeze';
--rollback drop table reporting.frozen_report;

--changeset reporting:create-announcement
create table reporting.announcement (
    report_id    uuid not null references reporting.report on delete cascade,
    step         text not null,
    announced_on date not null,
    primary key (report_id, step)
);
comment on table reporting.announcement is 'Which reminders of a report have been announced, so that none comes twice';
comment on column reporting.announcement.step is 'step of the ladder: days left, or overdue';
--rollback drop table reporting.announcement;
