-- Figures of a month that no book counts yet (factory/typed-figures.csv): only what was confirmed stands here.

CREATE TABLE typed_figure (
  id           BIGINT PRIMARY KEY,
  version      INT NOT NULL,
  of_month     VARCHAR(7) NOT NULL,
  figure       VARCHAR(60) NOT NULL,
  amount       DECIMAL(14, 2),
  part         DECIMAL(14, 2),
  whole        DECIMAL(14, 2),
  confirmed_by VARCHAR(100),
  confirmed_on DATE,
  CONSTRAINT typed_figure_once UNIQUE (of_month, figure)
);

-- Sections of a month's summary whose text somebody edited; without one the rule's text stands. An empty body says that the rule's text stands after one that was kept.
CREATE TABLE edited_section (
  id           BIGINT PRIMARY KEY,
  version      INT NOT NULL,
  of_month     VARCHAR(7) NOT NULL,
  place        INT NOT NULL,
  body         VARCHAR(4000),
  kept         BOOLEAN,
  edited_by    VARCHAR(100),
  edited_on    DATE,
  CONSTRAINT edited_section_once UNIQUE (of_month, place)
);
