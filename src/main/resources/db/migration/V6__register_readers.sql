-- Who besides 主任 may see which restricted register; a person is the id of a user in keys.json.

CREATE TABLE register_reader (
  id       BIGINT PRIMARY KEY,
  version  INT NOT NULL,
  person   VARCHAR(60) NOT NULL,
  register VARCHAR(40) NOT NULL
);
COMMENT ON TABLE register_reader IS '受限名册指定给谁看：用户编号、名册代码';
CREATE INDEX register_reader_person ON register_reader (person);
