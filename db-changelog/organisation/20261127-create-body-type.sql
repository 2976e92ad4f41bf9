--liquibase formatted sql

--changeset organisation:add-body-kinds
alter table organisation.body_kind add rank int not null default 0;
update organisation.body_kind set rank = 6 where code = 'member_body';
insert into organisation.body_kind (code, name, rank) values
    ('steering_committee', 'Ban Chỉ đạo', 1),
    ('protection_team', 'Tổ bảo vệ an ninh, trật tự', 2),
    ('household_group', 'Tổ an ninh xã hội', 3),
    ('neighbourhood_guard', 'Bảo vệ dân phố', 4),
    ('guard_force', 'Lực lượng bảo vệ cơ quan, doanh nghiệp, nhà trường', 5);
--rollback delete from organisation.body_kind where code <> 'member_body';
--rollback alter table organisation.body_kind drop rank;

--changeset organisation:create-body-type
create table organisation.body_type (
    kind  text collate "C" not null references organisation.body_kind,
    code  text collate "C" not null,
    name  text not null,
    tier  text,                              -- tier whose units have such a committee
    valid daterange not null default '(,)',  -- days on which such a body may be set up
    primary key (kind, code),
    constraint body_type_text_normalised check (code is nfc normalized and name is nfc normalized)
);
insert into organisation.body_type (kind, code, name, tier, valid) values
    ('steering_committee', 'crime_movement_138', 'Ban Chỉ đạo phòng, chống tội phạm, tệ nạn xã hội và xây dựng phong trào (BCĐ 138)', 'district', '(,)'),
    ('steering_committee', 'commune_security', 'Ban Chỉ đạo an ninh, trật tự xã, phường, thị trấn', 'commune', '(,)'),
    ('steering_committee', 'crime_138', 'Ban Chỉ đạo phòng, chống tội phạm (BCĐ 138 trước hợp nhất)', null, '(,)'),
    ('steering_committee', 'movement', 'Ban Chỉ đạo xây dựng phong trào toàn dân bảo vệ ANTQ (trước hợp nhất)', null, '(,)'),
    ('protection_team', 'scheme_375', 'Tổ bảo vệ ANTT theo Đề án 375', null, '[2008-02-14,2024-07-01)'),
    ('protection_team', 'law_2023', 'Tổ bảo vệ ANTT theo Luật 30/2023/QH15', null, '[2024-07-01,)'),
    ('neighbourhood_guard', 'guard_board', 'Ban bảo vệ dân phố', null, '(,2024-07-01)'),
    ('neighbourhood_guard', 'guard_team', 'Tổ bảo vệ dân phố', null, '(,2024-07-01)');
insert into organisation.body_type (kind, code, name)
    select distinct kind, type, type from organisation.body where type is not null;
--rollback drop table organisation.body_type;
