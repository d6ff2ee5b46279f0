-- The role under which the application serves, on PostgreSQL. Run as the owner of the database after each `migrate`, with
-- the role's name: psql -v app=bmnn_app -f least-privilege.sql. Repeating it is harmless. How the role signs in (peer,
-- certificate, password) is the deployment's own to say.
--
-- The application adds events and never changes or removes one: it has no UPDATE, DELETE or TRUNCATE on the journal, and it
-- owns nothing, so it cannot drop the triggers that refuse the same. Module tables can be rebuilt from the journal.
SELECT format('CREATE ROLE %I LOGIN', :'app') WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'app') \gexec

REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO :"app";
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO :"app";
REVOKE UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER ON journal_event FROM :"app";
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON journal_schema FROM :"app";

-- Rows of the trail of access are not taken away; what they say is held against the chain (audit verify).
REVOKE DELETE, TRUNCATE ON access_audit FROM :"app";
