-- What every book needs: who changed what and when, settings and code lists, imports, attachments, looks at full numbers.

CREATE TABLE change_set (
  id          BIGINT PRIMARY KEY,
  title       VARCHAR(200) NOT NULL,
  done_by     VARCHAR(60)  NOT NULL,
  done_at     TIMESTAMP(3) NOT NULL,
  undoes      BIGINT,
  undone_by   BIGINT,
  part_of     BIGINT,
  quiet       BOOLEAN NOT NULL
);
COMMENT ON TABLE change_set IS '一次操作：一个标题、一个人、一个时刻；逐行保存的导入，各行是它的一部分（part_of）；看全号、栏宽一类的记录不进最近操作，也不能撤销（quiet）';
CREATE INDEX change_set_part ON change_set (part_of);
ALTER TABLE change_set ADD FOREIGN KEY (undoes) REFERENCES change_set (id);
ALTER TABLE change_set ADD FOREIGN KEY (undone_by) REFERENCES change_set (id);
ALTER TABLE change_set ADD FOREIGN KEY (part_of) REFERENCES change_set (id);

CREATE TABLE change_row (
  id          BIGINT PRIMARY KEY,
  change_set  BIGINT NOT NULL,
  table_name  VARCHAR(60) NOT NULL,
  row_id      BIGINT NOT NULL,
  row_before  TEXT,
  row_after   TEXT
);
COMMENT ON TABLE change_row IS '一次操作里的一行：改前、改后（JSON，栏名到值）；改前空为新增，改后空为删除';
CREATE INDEX change_row_set ON change_row (change_set);
CREATE INDEX change_row_record ON change_row (table_name, row_id);
ALTER TABLE change_row ADD FOREIGN KEY (change_set) REFERENCES change_set (id);

CREATE TABLE setting (
  id       BIGINT PRIMARY KEY,
  version  INT NOT NULL,
  name     VARCHAR(100) NOT NULL UNIQUE,
  content  TEXT
);
COMMENT ON TABLE setting IS '设置：单位名称、街道、区划代码、界面偏好等';

CREATE TABLE factory_item (
  id          BIGINT PRIMARY KEY,
  version     INT NOT NULL,
  list        VARCHAR(60) NOT NULL,
  code        VARCHAR(60) NOT NULL,
  edition     INT NOT NULL,
  current_one BOOLEAN NOT NULL,
  content     TEXT NOT NULL
);
COMMENT ON TABLE factory_item IS '代码表和资料表的一行一版；改动留旧版（current_one 为假）';
CREATE INDEX factory_item_list ON factory_item (list, code);

CREATE TABLE look (
  id         BIGINT PRIMARY KEY,
  version    INT NOT NULL,
  done_by    VARCHAR(60) NOT NULL,
  done_at    TIMESTAMP(3) NOT NULL,
  kind       VARCHAR(20) NOT NULL,
  subject    VARCHAR(200) NOT NULL,
  head_count INT NOT NULL,
  unmasked   BOOLEAN NOT NULL,
  purpose    VARCHAR(200)
);
COMMENT ON TABLE look IS '看全号、导出、打印的记录：谁、何时、什么、多少人、是否打码、用途';

CREATE TABLE import_run (
  id         BIGINT PRIMARY KEY,
  version    INT NOT NULL,
  book       VARCHAR(40) NOT NULL,
  file_name  VARCHAR(300) NOT NULL,
  file_hash  VARCHAR(64) NOT NULL,
  done_at    TIMESTAMP(3) NOT NULL,
  rows_read  INT NOT NULL,
  imported   INT NOT NULL,
  asked      INT NOT NULL,
  refused    INT NOT NULL,
  skipped    INT NOT NULL
);
COMMENT ON TABLE import_run IS '一次导入：文件、哈希、行数';

CREATE TABLE import_mapping (
  id         BIGINT PRIMARY KEY,
  version    INT NOT NULL,
  book       VARCHAR(40) NOT NULL,
  header     TEXT NOT NULL,
  mapping    TEXT NOT NULL
);
COMMENT ON TABLE import_mapping IS '手工对过的列头，下次自动对好';

CREATE TABLE attachment (
  id           BIGINT PRIMARY KEY,
  version      INT NOT NULL,
  table_name   VARCHAR(60) NOT NULL,
  row_id       BIGINT NOT NULL,
  purpose      VARCHAR(40) NOT NULL,
  file_name    VARCHAR(300) NOT NULL,
  media_type   VARCHAR(100) NOT NULL,
  byte_count   BIGINT NOT NULL,
  sha256       VARCHAR(64) NOT NULL,
  stored_as    VARCHAR(100) NOT NULL
);
COMMENT ON TABLE attachment IS '附件：内容是加密文件，这里只有名称、大小、哈希';
CREATE INDEX attachment_record ON attachment (table_name, row_id);
