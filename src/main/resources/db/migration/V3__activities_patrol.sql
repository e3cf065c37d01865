-- Teams, activities, patrol (fields: factory/activity-fields.csv, patrol-fields.csv, own-fields.csv).
-- A person is named by resident (person) where the roster has them, always by the name as written (person_name).

CREATE TABLE team (
  id        BIGINT PRIMARY KEY,
  version   INT NOT NULL,
  team_no   VARCHAR(40),
  name      VARCHAR(100) NOT NULL,
  category  VARCHAR(40),
  leader    VARCHAR(100),
  active    BOOLEAN NOT NULL,
  note      TEXT
);
COMMENT ON TABLE team IS '队伍';

CREATE TABLE team_member (
  id          BIGINT PRIMARY KEY,
  version     INT NOT NULL,
  team        BIGINT NOT NULL,
  person      BIGINT,
  person_name VARCHAR(100) NOT NULL,
  role        VARCHAR(20),
  initials    VARCHAR(20),
  joined_on   DATE,
  left_on     DATE
);
COMMENT ON TABLE team_member IS '队员：在队为离队日期空白';
CREATE INDEX team_member_team ON team_member (team);
CREATE INDEX team_member_person ON team_member (person);
ALTER TABLE team_member ADD FOREIGN KEY (team) REFERENCES team (id);
ALTER TABLE team_member ADD FOREIGN KEY (person) REFERENCES resident (id);

CREATE TABLE activity (
  id             BIGINT PRIMARY KEY,
  version        INT NOT NULL,
  activity_no    VARCHAR(40),
  title          VARCHAR(200) NOT NULL,
  activity_type  VARCHAR(60),
  themes         VARCHAR(400),
  starts_on      DATE NOT NULL,
  start_time     TIME,
  ends_on        DATE,
  end_time       TIME,
  place          VARCHAR(200),
  facility       VARCHAR(100),
  organiser      VARCHAR(200),
  co_hosts       VARCHAR(400),
  team           VARCHAR(400),
  leader         VARCHAR(100),
  audience       VARCHAR(200),
  attendance     INT,
  volunteers     INT,
  beneficiaries  INT,
  copies         INT,
  topic          VARCHAR(400),
  speaker        VARCHAR(100),
  speaker_org    VARCHAR(200),
  particulars    TEXT,
  result_summary TEXT,
  photo_count    INT,
  cost           DECIMAL(12, 2),
  fund_source    VARCHAR(40),
  reported       BOOLEAN,
  note           TEXT,
  source_file    VARCHAR(300)
);
COMMENT ON TABLE activity IS '活动';
CREATE INDEX activity_day ON activity (starts_on);

CREATE TABLE attendee (
  id          BIGINT PRIMARY KEY,
  version     INT NOT NULL,
  activity    BIGINT NOT NULL,
  person      BIGINT,
  person_name VARCHAR(100) NOT NULL
);
COMMENT ON TABLE attendee IS '参加活动的人';
CREATE INDEX attendee_activity ON attendee (activity);
CREATE INDEX attendee_person ON attendee (person);
ALTER TABLE attendee ADD FOREIGN KEY (activity) REFERENCES activity (id);
ALTER TABLE attendee ADD FOREIGN KEY (person) REFERENCES resident (id);

CREATE TABLE volunteer_hours (
  id             BIGINT PRIMARY KEY,
  version        INT NOT NULL,
  activity       BIGINT NOT NULL,
  volunteer      BIGINT,
  person_name    VARCHAR(100) NOT NULL,
  hours          DECIMAL(6, 1) NOT NULL,
  role           VARCHAR(60),
  verified_by    VARCHAR(100),
  verified_on    DATE,
  certificate_no VARCHAR(60)
);
COMMENT ON TABLE volunteer_hours IS '志愿服务时长：一人一次活动一行';
CREATE INDEX volunteer_hours_activity ON volunteer_hours (activity);
CREATE INDEX volunteer_hours_volunteer ON volunteer_hours (volunteer);
ALTER TABLE volunteer_hours ADD FOREIGN KEY (activity) REFERENCES activity (id);
ALTER TABLE volunteer_hours ADD FOREIGN KEY (volunteer) REFERENCES resident (id);

CREATE TABLE post (
  id        BIGINT PRIMARY KEY,
  version   INT NOT NULL,
  post_no   VARCHAR(40),
  name      VARCHAR(100) NOT NULL,
  estate    VARCHAR(60),
  key_place BOOLEAN NOT NULL,
  map_x     DECIMAL(6, 2),
  map_y     DECIMAL(6, 2),
  active    BOOLEAN NOT NULL,
  note      TEXT
);
COMMENT ON TABLE post IS '点位';

CREATE TABLE rota (
  id           BIGINT PRIMARY KEY,
  version      INT NOT NULL,
  shift_no     VARCHAR(40),
  shift_kind   VARCHAR(60) NOT NULL,
  duty_kind    VARCHAR(40) NOT NULL,
  team         BIGINT,
  date         DATE NOT NULL,
  start_time   TIME,
  end_time     TIME,
  min_heads    INT,
  route        VARCHAR(400),
  leader       VARCHAR(100),
  shift_status VARCHAR(20) NOT NULL,
  swap_with    VARCHAR(100),
  found_text   TEXT,
  note         TEXT,
  source_file  VARCHAR(300)
);
COMMENT ON TABLE rota IS '班次：一队一天一班一行';
CREATE INDEX rota_day ON rota (date, team);
ALTER TABLE rota ADD FOREIGN KEY (team) REFERENCES team (id);

CREATE TABLE rota_member (
  id          BIGINT PRIMARY KEY,
  version     INT NOT NULL,
  shift       BIGINT NOT NULL,
  person      BIGINT,
  person_name VARCHAR(100) NOT NULL,
  post        BIGINT,
  place       INT NOT NULL,
  absent      BOOLEAN NOT NULL,
  remark      VARCHAR(200)
);
COMMENT ON TABLE rota_member IS '排班人员；缺席为文员确认的缺席';
-- with all that a month's numbers need: the rows themselves, encrypted and far apart, are not read for them
CREATE INDEX rota_member_shift ON rota_member (shift, id, post, absent);
ALTER TABLE rota_member ADD FOREIGN KEY (shift) REFERENCES rota (id);
ALTER TABLE rota_member ADD FOREIGN KEY (person) REFERENCES resident (id);
ALTER TABLE rota_member ADD FOREIGN KEY (post) REFERENCES post (id);

CREATE TABLE sign_in (
  id          BIGINT PRIMARY KEY,
  version     INT NOT NULL,
  sign_no     VARCHAR(40),
  shift       BIGINT NOT NULL,
  rota_member BIGINT,
  stands_in   BOOLEAN NOT NULL,
  person      BIGINT,
  person_name VARCHAR(100) NOT NULL,
  post        BIGINT,
  sign_in_at  TIMESTAMP(0) NOT NULL,
  sign_out_at TIMESTAMP(0),
  typed_in    VARCHAR(20),
  typed_out   VARCHAR(20),
  method      VARCHAR(20) NOT NULL,
  late_reason VARCHAR(200),
  entry_reason VARCHAR(200),
  summary     TEXT
);
COMMENT ON TABLE sign_in IS '签到：rota_member 为所顶的排班格，空白为排班以外加派；stands_in 为替班；typed_ 为所敲的原样';
-- as rota_member_shift
CREATE INDEX sign_in_shift ON sign_in (shift, rota_member, person, person_name, post, sign_in_at, sign_out_at);
ALTER TABLE sign_in ADD FOREIGN KEY (shift) REFERENCES rota (id);
ALTER TABLE sign_in ADD FOREIGN KEY (rota_member) REFERENCES rota_member (id);
ALTER TABLE sign_in ADD FOREIGN KEY (person) REFERENCES resident (id);
ALTER TABLE sign_in ADD FOREIGN KEY (post) REFERENCES post (id);

CREATE TABLE hand_over (
  id           BIGINT PRIMARY KEY,
  version      INT NOT NULL,
  handover_no  VARCHAR(40),
  from_shift   BIGINT NOT NULL,
  to_shift     BIGINT,
  from_person  VARCHAR(100),
  to_person    VARCHAR(100),
  handover_at  TIMESTAMP(0),
  notice_items TEXT,
  from_confirmed_at TIMESTAMP(0),
  to_confirmed_at   TIMESTAMP(0),
  note         TEXT
);
COMMENT ON TABLE hand_over IS '交接班';
CREATE INDEX hand_over_from ON hand_over (from_shift);
CREATE INDEX hand_over_to ON hand_over (to_shift);
ALTER TABLE hand_over ADD FOREIGN KEY (from_shift) REFERENCES rota (id);
ALTER TABLE hand_over ADD FOREIGN KEY (to_shift) REFERENCES rota (id);

CREATE TABLE open_item (
  id           BIGINT PRIMARY KEY,
  version      INT NOT NULL,
  matter       VARCHAR(400) NOT NULL,
  opened_in    BIGINT NOT NULL,
  opened_at    TIMESTAMP(0) NOT NULL,
  reported_by  VARCHAR(100),
  next_person  VARCHAR(100),
  next_step    VARCHAR(400),
  incident     BIGINT,
  closed_in    BIGINT,
  closed_at    TIMESTAMP(0),
  outcome      VARCHAR(400)
);
COMMENT ON TABLE open_item IS '未了事项：没有 closed_at 的续到下一班';
CREATE INDEX open_item_opened ON open_item (opened_in);
CREATE INDEX open_item_closed ON open_item (closed_at);
ALTER TABLE open_item ADD FOREIGN KEY (opened_in) REFERENCES rota (id);
ALTER TABLE open_item ADD FOREIGN KEY (closed_in) REFERENCES rota (id);

CREATE TABLE equipment_count (
  id        BIGINT PRIMARY KEY,
  version   INT NOT NULL,
  hand_over BIGINT NOT NULL,
  equipment VARCHAR(60) NOT NULL,
  due       INT NOT NULL,
  counted   INT,
  remark    VARCHAR(200)
);
COMMENT ON TABLE equipment_count IS '交接时逐样点的器材';
CREATE INDEX equipment_count_hand_over ON equipment_count (hand_over);
ALTER TABLE equipment_count ADD FOREIGN KEY (hand_over) REFERENCES hand_over (id);

CREATE TABLE incident (
  id            BIGINT PRIMARY KEY,
  version       INT NOT NULL,
  incident_no   VARCHAR(40),
  shift         BIGINT,
  found_at      TIMESTAMP(0) NOT NULL,
  post          VARCHAR(200) NOT NULL,
  incident_kind VARCHAR(60) NOT NULL,
  severity      VARCHAR(20),
  persons       VARCHAR(400),
  description   TEXT,
  action        TEXT,
  handled_at    TIMESTAMP(0),
  transfer_kind VARCHAR(40),
  transfer_ref  VARCHAR(60),
  reporter      VARCHAR(100)
);
COMMENT ON TABLE incident IS '巡逻发现的情况；涉及人员（persons）不打印';
CREATE INDEX incident_found ON incident (found_at);
CREATE INDEX incident_shift ON incident (shift);
ALTER TABLE incident ADD FOREIGN KEY (shift) REFERENCES rota (id);
