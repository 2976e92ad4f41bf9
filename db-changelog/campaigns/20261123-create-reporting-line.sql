--liquibase formatted sql

--changeset campaigns:create-reporting-line
create table campaigns.reporting_line (
    id         uuid      primary key,
    tier       text      not null,
    desk_tier  text      not null,
    desk_label text      not null,
    valid      daterange not null,
    constraint reporting_line_one_a_day exclude using gist (tier with =, valid with &&),
    constraint reporting_line_desk_label_nfc check (desk_label is nfc normalized)
);
--rollback drop table campaigns.reporting_line;

--changeset campaigns:enter-reporting-lines
insert into campaigns.reporting_line (id, tier, desk_tier, desk_label, valid) values
    (gen_random_uuid(), 'village',  'commune',  '', daterange(null, null)),
    (gen_random_uuid(), 'commune',  'district', '', daterange(null, '2025-07-01')),
    (gen_random_uuid(), 'commune',  'province', 'qua Phòng PV05 - Công an tỉnh', daterange('2025-07-01', null)),
    (gen_random_uuid(), 'district', 'province', 'qua Phòng PV28 - Công an tỉnh', daterange(null, '2018-08-07')),
    (gen_random_uuid(), 'district', 'province', 'qua Phòng PV05 - Công an tỉnh', daterange('2018-08-07', '2025-07-01')),
    (gen_random_uuid(), 'body',     'province', 'qua Phòng PV28 - Công an tỉnh', daterange(null, '2018-08-07')),
    (gen_random_uuid(), 'body',     'province', 'qua Phòng PV05 - Công an tỉnh', daterange('2018-08-07', null));
--rollback delete from campaigns.reporting_line;
