-- Rental houses, tenancies, fire inspections and what follows from them (fields: factory/rental-fields.csv, tenant-fields.csv, own-fields.csv).
-- Names are kept as written; the resident is linked where the roster has them.

CREATE TABLE rental (
  id                     BIGINT PRIMARY KEY,
  version                INT NOT NULL,
  rental_no              VARCHAR(200),
  estate                 VARCHAR(200),
  address                VARCHAR(300) NOT NULL,
  landlord               VARCHAR(200),
  landlord_agent         VARCHAR(200),
  landlord_phone         VARCHAR(200),
  house_kind             VARCHAR(60),
  structure              VARCHAR(60),
  floors                 INT,
  rooms                  INT,
  beds                   INT,
  occupants              INT,
  floor_area_m2          DECIMAL(12, 2),
  has_window_bars        BOOLEAN,
  has_escape_opening     BOOLEAN,
  public_passage_bars    BOOLEAN,
  stair_to_roof          BOOLEAN,
  stair_count            INT,
  stair_material         VARCHAR(200),
  has_aux_escape         BOOLEAN,
  aux_escape_kinds       VARCHAR(400),
  has_ebike              BOOLEAN,
  has_ebike_room         BOOLEAN,
  has_gas                BOOLEAN,
  has_gas_cylinder       BOOLEAN,
  has_partition          BOOLEAN,
  has_color_steel        BOOLEAN,
  is_highrise            BOOLEAN,
  mixed_use              BOOLEAN,
  has_smoke_alarm        BOOLEAN,
  has_extinguisher       BOOLEAN,
  extinguisher_count     INT,
  has_emergency_light    BOOLEAN,
  emergency_light_count  INT,
  has_bell               BOOLEAN,
  self_report            BOOLEAN,
  self_report_checked_on DATE,
  agency_enrolled        BOOLEAN,
  agency_enrolled_on     DATE,
  pledge_signed_on       DATE,
  listed_level           VARCHAR(60),
  listed_until           DATE,
  grade                  VARCHAR(60),
  inspect_every_days     INT,
  last_inspected_on      DATE,
  status                 VARCHAR(60),
  note                   TEXT,
  landlord_person        BIGINT,
  agent_phone            VARCHAR(200),
  needs_completion       BOOLEAN,
  source_file            VARCHAR(200)
);
COMMENT ON TABLE rental IS '出租屋';
ALTER TABLE rental ADD FOREIGN KEY (landlord_person) REFERENCES resident (id);

CREATE TABLE room (
  id      BIGINT PRIMARY KEY,
  version INT NOT NULL,
  rental  BIGINT NOT NULL,
  floor   INT,
  room_no VARCHAR(200) NOT NULL,
  area_m2 DECIMAL(12, 2),
  use     VARCHAR(60),
  heads   INT,
  status  VARCHAR(60),
  note    TEXT
);
COMMENT ON TABLE room IS '出租屋的房间';
CREATE INDEX room_rental ON room (rental);
ALTER TABLE room ADD FOREIGN KEY (rental) REFERENCES rental (id);

CREATE TABLE tenancy (
  id                 BIGINT PRIMARY KEY,
  version            INT NOT NULL,
  tenancy_no         VARCHAR(200),
  rental             BIGINT,
  room               VARCHAR(200),
  person             BIGINT NOT NULL,
  landlord_name      VARCHAR(200),
  landlord_phone     VARCHAR(60),
  is_lessee          BOOLEAN,
  relation_to_lessee VARCHAR(60),
  moved_in_on        DATE,
  moved_out_on       DATE,
  contract_from      DATE,
  contract_to        DATE,
  reported_by        VARCHAR(200),
  reported_on        DATE,
  checked_by         VARCHAR(200),
  checked_on         DATE,
  is_tenant_rep      BOOLEAN,
  ebike_count        INT,
  gas_cylinder_count INT,
  children_under16   INT,
  occupants          INT,
  note               TEXT,
  address            VARCHAR(300),
  source_file        VARCHAR(200)
);
COMMENT ON TABLE tenancy IS '租住：一人一段一行；rental 空白为地址还没对上出租屋';
-- Heads by house are counted in the index alone.
CREATE INDEX tenancy_rental ON tenancy (rental, person, moved_in_on, moved_out_on);
CREATE INDEX tenancy_person ON tenancy (person);
CREATE INDEX tenancy_moved_in_on ON tenancy (moved_in_on);
CREATE INDEX tenancy_moved_out_on ON tenancy (moved_out_on);
ALTER TABLE tenancy ADD FOREIGN KEY (rental) REFERENCES rental (id);
ALTER TABLE tenancy ADD FOREIGN KEY (person) REFERENCES resident (id);

CREATE TABLE inspection (
  id                 BIGINT PRIMARY KEY,
  version            INT NOT NULL,
  inspection_no      VARCHAR(200),
  rental             BIGINT NOT NULL,
  inspected_on       DATE NOT NULL,
  inspected_time     TIME,
  inspection_kind    VARCHAR(60),
  inspectors         VARCHAR(400),
  checklist_version  VARCHAR(200),
  answers            TEXT,
  hazards_text       TEXT,
  rectification_text TEXT,
  on_site_orders     TEXT,
  conclusion         VARCHAR(60),
  refused            BOOLEAN,
  witness            VARCHAR(200),
  refused_reason     VARCHAR(200),
  note               TEXT,
  source_file        VARCHAR(200)
);
COMMENT ON TABLE inspection IS '消防安全检查；answers 为“检查项:结果:原因”，以“|”分隔，见 Answers';
-- The last inspection of each house is read in the index alone.
CREATE INDEX inspection_rental ON inspection (rental, inspected_on, id, conclusion, checklist_version);
CREATE INDEX inspection_inspected_on ON inspection (inspected_on);
ALTER TABLE inspection ADD FOREIGN KEY (rental) REFERENCES rental (id);

CREATE TABLE hazard (
  id                    BIGINT PRIMARY KEY,
  version               INT NOT NULL,
  hazard_no             VARCHAR(200),
  inspection            BIGINT,
  rental                BIGINT NOT NULL,
  item                  VARCHAR(60) NOT NULL,
  description           TEXT,
  severity              VARCHAR(60),
  severity_doc          VARCHAR(200),
  found_on              DATE NOT NULL,
  deadline              DATE,
  measures              TEXT,
  responsible           VARCHAR(200),
  notice_no             VARCHAR(200),
  notified_on           DATE,
  refused               BOOLEAN,
  reported_at           TIMESTAMP(0),
  transferred_on        DATE,
  transferred_to        VARCHAR(200),
  authority_answered_on DATE,
  authority_answer_no   VARCHAR(200),
  closed_on             DATE,
  status                VARCHAR(60) NOT NULL,
  incident              BIGINT,
  place                 VARCHAR(200),
  delivery              VARCHAR(60),
  received_by           VARCHAR(200),
  received_on           DATE,
  transfer_no           VARCHAR(200),
  transfer_reason       TEXT,
  reported_to           VARCHAR(200),
  refused_on            DATE,
  refused_witness       VARCHAR(200),
  refused_note          TEXT,
  deadline_reason       TEXT
);
COMMENT ON TABLE hazard IS '隐患';
CREATE INDEX hazard_rental ON hazard (rental);
CREATE INDEX hazard_inspection ON hazard (inspection);
-- How houses stand is read in the index alone.
CREATE INDEX hazard_open ON hazard (closed_on, rental, status, deadline);
CREATE INDEX hazard_found_on ON hazard (found_on);
ALTER TABLE hazard ADD FOREIGN KEY (inspection) REFERENCES inspection (id);
ALTER TABLE hazard ADD FOREIGN KEY (rental) REFERENCES rental (id);
ALTER TABLE hazard ADD FOREIGN KEY (incident) REFERENCES incident (id);

CREATE TABLE recheck (
  id           BIGINT PRIMARY KEY,
  version      INT NOT NULL,
  hazard       BIGINT NOT NULL,
  recheck_no   VARCHAR(200),
  rechecked_on DATE NOT NULL,
  rechecked_by VARCHAR(400),
  result       VARCHAR(60) NOT NULL,
  next_on      DATE,
  note         TEXT
);
COMMENT ON TABLE recheck IS '复查';
CREATE INDEX recheck_hazard ON recheck (hazard);
CREATE INDEX recheck_rechecked_on ON recheck (rechecked_on);
ALTER TABLE recheck ADD FOREIGN KEY (hazard) REFERENCES hazard (id);

CREATE TABLE equipment (
  id              BIGINT PRIMARY KEY,
  version         INT NOT NULL,
  equip_no        VARCHAR(200),
  equip_type      VARCHAR(60) NOT NULL,
  rental          BIGINT,
  location        VARCHAR(200),
  quantity        INT,
  manufactured_on VARCHAR(200),
  installed_on    DATE,
  last_service_on DATE,
  next_service_on DATE,
  retire_on       DATE,
  last_checked_on DATE,
  condition       VARCHAR(60),
  note            TEXT
);
COMMENT ON TABLE equipment IS '消防设备';
CREATE INDEX equipment_rental ON equipment (rental);
ALTER TABLE equipment ADD FOREIGN KEY (rental) REFERENCES rental (id);

CREATE TABLE checklist (
  id        BIGINT PRIMARY KEY,
  version   INT NOT NULL,
  edition   VARCHAR(40) NOT NULL,
  issued_on DATE NOT NULL,
  basis     VARCHAR(400),
  note      TEXT
);
COMMENT ON TABLE checklist IS '检查表的版本；出厂的第 1 版在出厂资料里';

CREATE TABLE checklist_item (
  id                BIGINT PRIMARY KEY,
  version           INT NOT NULL,
  checklist         BIGINT NOT NULL,
  code              VARCHAR(20) NOT NULL,
  category          VARCHAR(60) NOT NULL,
  item_zh           VARCHAR(400) NOT NULL,
  applies_when      VARCHAR(200) NOT NULL,
  how_to_check      TEXT,
  severity          VARCHAR(20) NOT NULL,
  suggested_measure TEXT,
  photo_required    BOOLEAN,
  reference         TEXT,
  verified          BOOLEAN,
  place             INT NOT NULL,
  active            BOOLEAN NOT NULL
);
COMMENT ON TABLE checklist_item IS '检查项';
CREATE INDEX checklist_item_checklist ON checklist_item (checklist);
ALTER TABLE checklist_item ADD FOREIGN KEY (checklist) REFERENCES checklist (id);
