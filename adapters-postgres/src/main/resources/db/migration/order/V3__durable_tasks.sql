-- What is still to be done. The columns are those that db-scheduler 16 works with, and one more:
-- how often a task failed by a bug. Tasks carry no data.

CREATE TABLE scheduled_task (
  task_name            text NOT NULL,
  task_instance        text NOT NULL,
  task_data            bytea CHECK (task_data IS NULL),
  execution_time       timestamptz NOT NULL,
  picked               boolean NOT NULL,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer NOT NULL DEFAULT 0,
  last_heartbeat       timestamptz,
  version              bigint NOT NULL,
  bugs                 integer NOT NULL DEFAULT 0,
  PRIMARY KEY (task_name, task_instance)
)
-- Every row is soon removed: what it leaves behind must not pile up in front of the next poll.
WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

CREATE INDEX scheduled_task_execution_time ON scheduled_task (execution_time);
CREATE INDEX scheduled_task_last_heartbeat ON scheduled_task (last_heartbeat)
  WHERE last_heartbeat IS NOT NULL;
