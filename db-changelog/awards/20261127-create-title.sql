--liquibase formatted sql

--changeset awards:create-title
-- one for each object, kind and year that somebody registered or decided about
create table awards.title (
    kind       smallint not null,  -- 1 residential area, 2 commune, 3 agency, 4 enterprise, 5 school
    year       smallint not null,
    object     uuid     not null,  -- a unit, or an institution, as the kind says
    registered boolean  not null,
    primary key (kind, year, object),
    constraint title_kind_known check (kind between 1 and 5),
    constraint title_year_sound check (year between 2000 and 2100)
);
create index title_object on awards.title (object);
--rollback drop table awards.title;

--changeset awards:create-title-result
-- what was decided, never changed; no foreign key to title: a history is 63,000 rows, written by set beside it
create table awards.title_result (
    id              bigint      generated always as identity primary key,
    kind            smallint    not null,
    year            smallint    not null,
    object          uuid        not null,
    act             smallint    not null,  -- 1 recognised, 2 refused, 3 revoked
    standard        text        collate "C" not null,
    decision_number text,
    decided_on      date,
    authority       uuid,                  -- the unit whose authority decided
    reason          smallint,              -- of a revocation
    from_day        date        not null,  -- since when it counts
    to_day          date        not null default 'infinity',  -- the day a later decision took its place
    recorded_at     timestamptz not null default now(),
    constraint title_result_act_known check (act between 1 and 3),
    constraint title_result_reason check ((act = 3) = (reason is not null)),
    constraint title_result_decided check (act = 2 or decided_on is not null),
    constraint title_result_in_order check (from_day <= to_day),
    constraint title_result_text_normalised check (decision_number is nfc normalized)
);
create unique index title_result_one_holds on awards.title_result (kind, year, object) where to_day = 'infinity';
create index title_result_object on awards.title_result (object, year);
create index title_result_decided on awards.title_result (kind, year, decided_on);
--rollback drop table awards.title_result;

--changeset awards:append-only-title-result
revoke update, delete, truncate on awards.title_result from binhyen_app;
grant update (to_day) on awards.title_result to binhyen_app;
--rollback grant update, delete, truncate on awards.title_result to binhyen_app;

--changeset awards:create-movement-grade
-- the second result of a year, never mixed with the title
create table awards.movement_grade (
    id              bigint      generated always as identity primary key,
    kind            smallint    not null,
    year            smallint    not null,
    object          uuid        not null,
    grade           smallint    not null,  -- 1 excellent, 2 good, 3 average, 4 weak
    decision_number text,
    decided_on      date        not null,
    authority       uuid,
    from_day        date        not null,
    to_day          date        not null default 'infinity',
    recorded_at     timestamptz not null default now(),
    constraint movement_grade_known check (grade between 1 and 4),
    constraint movement_grade_in_order check (from_day <= to_day),
    constraint movement_grade_text_normalised check (decision_number is nfc normalized)
);
create unique index movement_grade_one_holds on awards.movement_grade (kind, year, object) where to_day = 'infinity';
create index movement_grade_object on awards.movement_grade (object, year);
--rollback drop table awards.movement_grade;

--changeset awards:append-only-movement-grade
revoke update, delete, truncate on awards.movement_grade from binhyen_app;
grant update (to_day) on awards.movement_grade to binhyen_app;
--rollback grant update, delete, truncate on awards.movement_grade to binhyen_app;
