-- Sessions of people who signed in with a browser. The browser holds a random id, this table its SHA-256 and the tokens
-- (encrypted with quarkus.oidc.web.token-state-manager.encryption-secret).
CREATE TABLE web_session (
  id_hash                 bytea       PRIMARY KEY,
  id_token                text        NOT NULL,
  access_token            text        NOT NULL,
  refresh_token           text,
  access_token_expires_in bigint,
  access_token_scope      text,
  expires_at              timestamptz NOT NULL
);

-- Expired sessions are looked for every ten minutes.
CREATE INDEX web_session_expires_at ON web_session (expires_at);
