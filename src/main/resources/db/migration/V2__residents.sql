-- Buildings, households, residents, registers (fields: factory/person-fields.csv, household-fields.csv).

CREATE TABLE building (
  id         BIGINT PRIMARY KEY,
  version    INT NOT NULL,
  estate     VARCHAR(60) NOT NULL,
  building   VARCHAR(40) NOT NULL,
  aliases    VARCHAR(400),
  units      INT,
  storeys    INT,
  sort       INT NOT NULL,
  active     BOOLEAN NOT NULL
);
COMMENT ON TABLE building IS '楼栋表：小区、楼栋、别的写法';

CREATE TABLE household (
  id                  BIGINT PRIMARY KEY,
  version             INT NOT NULL,
  household_no        VARCHAR(20),
  hukou_book_no       VARCHAR(40),
  head                BIGINT,
  estate              VARCHAR(60),
  building            BIGINT,
  unit                VARCHAR(20),
  room                VARCHAR(40),
  address             VARCHAR(400) NOT NULL,
  household_kind      VARCHAR(40),
  status              VARCHAR(20) NOT NULL,
  tenure              VARCHAR(20),
  area_m2             DECIMAL(8, 2),
  low_income          BOOLEAN,
  aid_kinds           VARCHAR(200),
  monthly_income_band VARCHAR(40),
  pets                INT,
  ebike_count         INT,
  phone               VARCHAR(200),
  grid                VARCHAR(60),
  grid_leader         VARCHAR(60),
  next_visit_on       DATE,
  opened_on           DATE,
  closed_on           DATE,
  note                TEXT
);
COMMENT ON TABLE household IS '户';
CREATE INDEX household_address ON household (address);
ALTER TABLE household ADD FOREIGN KEY (building) REFERENCES building (id);

CREATE TABLE resident (
  id                     BIGINT PRIMARY KEY,
  version                INT NOT NULL,
  person_no              VARCHAR(20),
  name                   VARCHAR(100) NOT NULL,
  name_initials          VARCHAR(100),
  former_name            VARCHAR(100),
  sex                    VARCHAR(20),
  birth_date             DATE,
  ethnic_group           VARCHAR(60),
  id_type                VARCHAR(60),
  id_no                  VARCHAR(60),
  id_expiry              DATE,
  phone                  VARCHAR(400),
  landline               VARCHAR(100),
  emergency_contact      VARCHAR(100),
  emergency_phone        VARCHAR(100),
  household              BIGINT,
  household_head_name    VARCHAR(100),
  relation_to_head       VARCHAR(60),
  resident_kind          VARCHAR(60),
  building               BIGINT,
  room                   VARCHAR(100),
  residence_address      VARCHAR(400),
  hukou_address          VARCHAR(400),
  hukou_division         VARCHAR(20),
  marital_status         VARCHAR(60),
  education              VARCHAR(60),
  political_status       VARCHAR(60),
  employment             VARCHAR(60),
  employer               VARCHAR(200),
  occupation             VARCHAR(100),
  talents                VARCHAR(200),
  arrived_on             DATE,
  left_on                DATE,
  cancelled_on           DATE,
  move_reason            VARCHAR(60),
  stay_reason            VARCHAR(60),
  origin_address         VARCHAR(400),
  permit_kind            VARCHAR(60),
  permit_no              VARCHAR(60),
  permit_issued_on       DATE,
  permit_endorsed_until  DATE,
  permit_expiry          DATE,
  aid_kinds              VARCHAR(200),
  health_file            BOOLEAN,
  health                 VARCHAR(200),
  photo                  BIGINT,
  status                 VARCHAR(20) NOT NULL,
  collected_on           DATE,
  check_result           VARCHAR(100),
  pending                BOOLEAN NOT NULL,
  note                   TEXT,
  note_never_print       BOOLEAN,
  source_file            VARCHAR(300)
);
COMMENT ON TABLE resident IS '居民';
CREATE INDEX resident_id_no ON resident (id_no);
CREATE INDEX resident_name ON resident (name);
CREATE INDEX resident_household ON resident (household);
CREATE INDEX resident_status ON resident (status, resident_kind);
ALTER TABLE resident ADD FOREIGN KEY (household) REFERENCES household (id);
ALTER TABLE resident ADD FOREIGN KEY (building) REFERENCES building (id);

CREATE TABLE register_entry (
  id         BIGINT PRIMARY KEY,
  version    INT NOT NULL,
  resident   BIGINT NOT NULL,
  register   VARCHAR(40) NOT NULL,
  reason     VARCHAR(200),
  joined_on  DATE,
  left_on    DATE,
  officer    VARCHAR(60),
  note       TEXT
);
COMMENT ON TABLE register_entry IS '名册里的一个人：事由、进出日期；受限名册只留标记、责任人与日期';
CREATE INDEX register_entry_resident ON register_entry (resident);
CREATE INDEX register_entry_register ON register_entry (register, left_on);
ALTER TABLE register_entry ADD FOREIGN KEY (resident) REFERENCES resident (id);
