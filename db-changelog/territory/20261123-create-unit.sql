--liquibase formatted sql

--changeset territory:create-tier
create table territory.tier (
    code    text collate "C" primary key,
    rank    int       not null,  -- 1 is the province; a unit's parent has a smaller one
    name    text      not null,  -- what officers call it
    valid   daterange not null default '(,)',
    constraint tier_code_plain check (code ~ '^[a-z][a-z0-9_]{0,39}$'),
    constraint tier_rank_once unique (rank) deferrable initially deferred,
    constraint tier_rank_positive check (rank > 0),
    constraint tier_name_normalised check (name is nfc normalized)
);
insert into territory.tier (code, rank, name, valid) values
    ('province', 1, 'Tỉnh', '(,)'),
    ('district', 2, 'Huyện', '(,2025-07-01)'),
    ('commune', 3, 'Xã', '(,)'),
    ('village', 4, 'Thôn, tổ dân phố', '(,)');
--rollback drop table territory.tier;

--changeset territory:create-unit-type
create table territory.unit_type (
    tier text collate "C" not null references territory.tier,
    name text not null,
    primary key (tier, name),
    constraint unit_type_name_normalised check (name is nfc normalized)
);
insert into territory.unit_type (tier, name) values
    ('province', 'Tỉnh'), ('province', 'Thành phố'),
    ('district', 'Quận'), ('district', 'Huyện'), ('district', 'Thị xã'), ('district', 'Thành phố'),
    ('commune', 'Xã'), ('commune', 'Phường'), ('commune', 'Thị trấn'), ('commune', 'Đặc khu'),
    ('village', 'Thôn'), ('village', 'Bản'), ('village', 'Làng'), ('village', 'Ấp'), ('village', 'Buôn'),
    ('village', 'Khu phố'), ('village', 'Tổ dân phố'), ('village', 'Tiểu khu');
--rollback drop table territory.unit_type;

--changeset territory:create-unit
create table territory.unit (
    id uuid primary key  -- for life; all else about a unit is a dated version
);
--rollback drop table territory.unit;

--changeset territory:create-unit-version splitStatements:false
create table territory.unit_version (
    unit_id    uuid      not null references territory.unit,
    code       text collate "C" not null,
    name       text      not null,
    short_name text      not null,
    name_en    text,
    search_key text collate "C" not null,  -- name without accents and case
    tier       text collate "C" not null references territory.tier,
    type       text      not null,
    parent_id  uuid references territory.unit,
    valid      daterange not null,
    instrument text,                       -- number of the resolution or decision it came by
    constraint unit_version_one_a_day exclude using gist (unit_id with =, valid with &&),
    constraint unit_version_holds check (not isempty(valid)),
    constraint unit_version_not_its_own_parent check (parent_id <> unit_id),
    constraint unit_version_text_normalised check (
        code is nfc normalized and name is nfc normalized and short_name is nfc normalized
        and name_en is nfc normalized and type is nfc normalized and instrument is nfc normalized)
);
create index unit_version_unit on territory.unit_version (unit_id);
create index unit_version_code on territory.unit_version (code, unit_id);
create index unit_version_parent on territory.unit_version (parent_id);
create unique index unit_version_code_once on territory.unit_version (tier, code) where upper_inf(valid);
create index unit_version_search on territory.unit_version using gin (search_key gin_trgm_ops);
--rollback drop table territory.unit_version;

--changeset territory:create-unit-households
create table territory.unit_households (
    unit_id    uuid not null references territory.unit,
    from_day   date not null,  -- holds until the next figure; -infinity without a day
    households int  not null,
    primary key (unit_id, from_day),
    constraint unit_households_not_negative check (households >= 0)
);
--rollback drop table territory.unit_households;
