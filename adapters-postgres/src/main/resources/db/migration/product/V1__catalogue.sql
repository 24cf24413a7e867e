CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Takes a text apart where people see several words and the text search parser sees one: a host
-- name, a path, a tag. For what is searched and for what is looked for alike.
CREATE FUNCTION search_text(text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN translate($1, './-_@:<>&~', '          ');

CREATE TABLE product (
  product_id    uuid        PRIMARY KEY,
  -- Lists go by code points, whatever the database's own collation is.
  sku           text        COLLATE "C" NOT NULL,
  name          text        COLLATE "C" NOT NULL,
  description   text        NOT NULL,
  price_minor   bigint      NOT NULL CHECK (price_minor >= 0),
  currency_code text        COLLATE "C" NOT NULL,
  status        text        NOT NULL CHECK (status IN ('DRAFT', 'ACTIVE', 'ARCHIVED')),
  attributes    jsonb       NOT NULL,
  create_time   timestamptz NOT NULL,
  update_time   timestamptz NOT NULL,
  version       bigint      NOT NULL CHECK (version > 0),

  -- For full text search: no stemming, since nobody says which language a text is in.
  words         tsvector    NOT NULL GENERATED ALWAYS AS (
    setweight(to_tsvector('simple', search_text(name || ' ' || sku)), 'A')
      || setweight(to_tsvector('simple', search_text(description)), 'D')
  ) STORED,
  -- For search by likeness, which forgives typing errors.
  label         text        NOT NULL GENERATED ALWAYS AS (name || ' ' || sku) STORED,

  CONSTRAINT product_sku UNIQUE (sku)
);

-- For the pages of ListProducts; those by sku have the constraint's index.
CREATE INDEX product_by_name ON product (name, product_id);
CREATE INDEX product_by_time ON product (create_time, product_id);

-- For SearchProducts.
CREATE INDEX product_words ON product USING gin (words);
CREATE INDEX product_label ON product USING gin (label gin_trgm_ops);
