--liquibase formatted sql

--changeset awards:create-award-form
-- forms of commendation (hình thức khen thưởng) and whose they are; frozen once a decision used one
create table awards.award_form (
    id            uuid    primary key,
    code          text    collate "C" not null,
    name          text    not null,
    level         text    collate "C" not null,
    organ         text    collate "C" not null,
    deciding_post text    not null,
    valid_from    date    not null,
    valid_to      date,              -- the last day it is given
    source        text    not null,
    to_confirm    boolean not null,  -- the source has not been seen in full
    frozen        boolean not null,
    version       bigint  not null,
    constraint award_form_code_once unique (code),
    constraint award_form_level_known check (level in ('COMMUNE', 'DISTRICT', 'PROVINCE', 'MINISTRY')),
    constraint award_form_organ_known check (organ in ('GOVERNMENT', 'POLICE')),
    constraint award_form_days_in_order check (valid_from <= valid_to),
    constraint award_form_text_normalised check (
        name is nfc normalized and deciding_post is nfc normalized and source is nfc normalized)
);
--rollback drop table awards.award_form;

--changeset awards:ship-award-forms
insert into awards.award_form (id, code, name, level, organ, deciding_post, valid_from, valid_to, source, to_confirm, frozen, version) values
    ('5a1f0c6e-0001-4c1e-9a00-000000000001', 'merit_commune', 'Giấy khen', 'COMMUNE', 'GOVERNMENT', 'Chủ tịch Ủy ban nhân dân cấp xã', '2024-01-01', null, 'Điều 80 Luật Thi đua, khen thưởng số 06/2022/QH15', false, false, 0),
    ('5a1f0c6e-0001-4c1e-9a00-000000000002', 'merit_district', 'Giấy khen', 'DISTRICT', 'GOVERNMENT', 'Chủ tịch Ủy ban nhân dân cấp huyện', '2024-01-01', '2025-06-30', 'Điều 80 Luật Thi đua, khen thưởng số 06/2022/QH15', false, false, 0),
    ('5a1f0c6e-0001-4c1e-9a00-000000000003', 'merit_police', 'Giấy khen', 'PROVINCE', 'POLICE', 'Giám đốc Công an tỉnh', '2024-01-01', null, 'Điều 80 Luật Thi đua, khen thưởng số 06/2022/QH15', false, false, 0),
    ('5a1f0c6e-0001-4c1e-9a00-000000000004', 'diploma_province', 'Bằng khen', 'PROVINCE', 'GOVERNMENT', 'Chủ tịch Ủy ban nhân dân tỉnh', '2024-01-01', null, 'Luật Thi đua, khen thưởng số 06/2022/QH15', true, false, 0),
    ('5a1f0c6e-0001-4c1e-9a00-000000000005', 'flag_province', 'Cờ thi đua', 'PROVINCE', 'GOVERNMENT', 'Chủ tịch Ủy ban nhân dân tỉnh', '2024-01-01', null, 'Luật Thi đua, khen thưởng số 06/2022/QH15', true, false, 0),
    ('5a1f0c6e-0001-4c1e-9a00-000000000006', 'diploma_ministry', 'Bằng khen', 'MINISTRY', 'POLICE', 'Bộ trưởng Bộ Công an', '2024-01-01', null, 'Luật Thi đua, khen thưởng số 06/2022/QH15', true, false, 0);
--rollback delete from awards.award_form where code in ('merit_commune', 'merit_district', 'merit_police', 'diploma_province', 'flag_province', 'diploma_ministry');
